import type { Servers } from "@planc/core";

/** Servers for probes, by the variables that their own tools read. Only the host looks at the environment. */
export function serversIn(env: Readonly<Record<string, string | undefined>>): Servers {
  const url = env.DATABASE_URL ?? "";
  return /^postgres(?:ql)?:\/\//.test(url) ? { postgresql: url } : {};
}

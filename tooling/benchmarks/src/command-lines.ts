import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { env } from "node:process";

const root = join(import.meta.dirname, "../../..");

export interface CommandLine {
  readonly name: string;
  /** What Node is started with; the arguments of planc follow. */
  readonly nodeArgs: readonly string[];
}

/** The command as its users get it, and as the repository's own scripts run it. */
export const commandLines: readonly CommandLine[] = [
  { name: "as published", nodeArgs: [join(root, "apps/cli/dist/main.js")] },
  {
    name: "from source",
    nodeArgs: ["--conditions=@planc/source", join(root, "apps/cli/src/main.ts")],
  },
];

/**
 * A bundle of yesterday's sources would be measured in silence.
 * @throws Error where planc does not build.
 */
export function buildCommandLine(): void {
  const { status, stdout } = spawnSync("turbo", ["run", "build", "--filter=planc"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: { ...env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  if (status === 0) return;
  const faults = stdout.split("\n").filter((line) => line.includes("ERROR"));
  throw new Error(`planc does not build:\n${faults.slice(0, 5).join("\n")}`);
}

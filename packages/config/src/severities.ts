import type { ConfiguredPlugin } from "@planc/core";
import { coreFindings } from "@planc/core/host";
import type { ConfigValue } from "./merge.ts";
import { type ConfigProblem, problem } from "./problem.ts";

/** Errors that a layer turns off: the engine would report them all the same. */
export function errorsTurnedOff(
  values: readonly ConfigValue[],
  known: readonly ConfiguredPlugin[],
): readonly ConfigProblem[] {
  const errors = new Set([
    ...errorsOf("core", coreFindings),
    ...known.flatMap(({ plugin }) => errorsOf(plugin.area, plugin.findings)),
  ]);
  return values.flatMap(({ path, value, layer }) => {
    const [kind, code = ""] = path;
    if (kind !== "severities" || value !== "off" || !errors.has(code)) return [];
    const message = `${code} is an error, and errors cannot be switched off.`;
    return [problem("severity-locked", { layer, path }, message)];
  });
}

function errorsOf(
  area: string,
  findings: Readonly<Record<string, { readonly severity: string }>>,
): readonly string[] {
  return Object.entries(findings).flatMap(([slug, { severity }]) =>
    severity === "error" ? [`${area}/${slug}`] : [],
  );
}

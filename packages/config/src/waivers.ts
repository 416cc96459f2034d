import type { ConfiguredPlugin } from "@planc/core";
import { coreFindings, didYouMean, type Waiver } from "@planc/core/host";
import type { ConfigValue } from "./merge.ts";
import { type ConfigProblem, problem } from "./problem.ts";

/** The waivers of findings that layers set, by name. */
export function waiversOf(values: readonly ConfigValue[]): readonly Waiver[] {
  const names = [
    ...new Set(values.flatMap(({ path }) => (path[0] === "waivers" ? [path[1] ?? ""] : []))),
  ];
  return names.sort().map((name) => {
    const field = (key: string): string => {
      const found = values.find(
        ({ path }) => path[0] === "waivers" && path[1] === name && path[2] === key,
      )?.value;
      return typeof found === "string" ? found : "";
    };
    return {
      name,
      finding: field("finding"),
      subject: field("subject"),
      owner: field("owner"),
      reason: field("reason"),
      until: field("until"),
    };
  });
}

/** Waivers of findings that no plugin reports. */
export function unknownFindings(
  values: readonly ConfigValue[],
  known: readonly ConfiguredPlugin[],
): readonly ConfigProblem[] {
  const codes = codesOf(known);
  return values.flatMap(({ path, value, layer }) => {
    if (path[0] !== "waivers" || path[2] !== "finding") return [];
    if (typeof value !== "string" || codes.includes(value)) return [];
    const message = `No plugin reports ${value}.${didYouMean(value, codes)}`;
    return [problem("unknown-finding", { layer, path }, message)];
  });
}

/** Codes of the findings that the engine and plugins report. */
export function codesOf(plugins: readonly ConfiguredPlugin[]): readonly string[] {
  return [
    ...Object.keys(coreFindings).map((slug) => `core/${slug}`),
    ...plugins.flatMap(({ plugin }) =>
      Object.keys(plugin.findings).map((slug) => `${plugin.area}/${slug}`),
    ),
  ];
}

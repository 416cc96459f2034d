import { didYouMean } from "@planc/core/host";
import type * as z from "zod";
import { wordsOf } from "./issue-words.ts";
import { layerKeys } from "./layer.ts";
import { type Path, showPath } from "./path.ts";
import { type ConfigProblem, problem } from "./problem.ts";
import { withoutPrototypeKeys } from "./prototype-keys.ts";

/** Parses a layer; what is wrong with it is told key by key, and the rest of it still counts. */
export function checkLayer<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  layer: string,
): { readonly data?: z.output<Schema>; readonly problems: readonly ConfigProblem[] } {
  const { value: own, paths } = withoutPrototypeKeys(value);
  const unnamed = paths.map((path) =>
    problem("unknown-key", { layer, path }, `${showPath(path)} is no setting.`),
  );
  const parsed = schema.safeParse(own);
  if (parsed.success) return { data: parsed.data, problems: unnamed };
  const { issues } = parsed.error;
  const problems = [...unnamed, ...issues.flatMap((issue) => problemsOf(issue, layer))];
  const rest = schema.safeParse(withoutKeys(own, new Set(issues.flatMap(keysOf))));
  return rest.success ? { data: rest.data, problems } : { problems };
}

/** The keys of a layer that a fault is in. */
function keysOf(issue: z.core.$ZodIssue): readonly string[] {
  const [key] = issue.path;
  if (key !== undefined) return [String(key)];
  return issue.code === "unrecognized_keys" ? issue.keys : [];
}

function withoutKeys(value: unknown, keys: ReadonlySet<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)));
}

/** What a parser found, in the words of a configuration. */
export function problemsOf(
  issue: z.core.$ZodIssue,
  layer: string,
  above: Path = [],
  known: readonly string[] = layerKeys,
): readonly ConfigProblem[] {
  const path = [...above, ...issue.path.map(String)];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const message = `${showPath([...path, key])} is no setting.${didYouMean(key, known)}`;
      return problem("unknown-key", { layer, path: [...path, key] }, message);
    });
  }
  const what = path.length === 0 ? "The configuration" : showPath(path);
  const message = wordsOf(issue).replace(/\.$/, "");
  const end = /[?!]$/.test(message) ? "" : ".";
  return [problem("not-valid", { layer, path }, `${what}: ${message}${end}`)];
}

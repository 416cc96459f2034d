import type { ConfiguredPlugin } from "@planc/core";
import { didYouMean } from "@planc/core/host";
import type * as z from "zod";
import { problemsOf } from "./check-layer.ts";
import { tightest } from "./issue-words.ts";
import { keysAt } from "./known-keys.ts";
import type { ConfigValue } from "./merge.ts";
import type { Path } from "./path.ts";
import type { ConfigProblem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with a plugin's options, in the layer that says it, with what may have been meant. */
export function optionProblems(
  { plugin, options }: ConfiguredPlugin,
  own: readonly ConfigValue[],
  issues: readonly Issue[],
): readonly ConfigProblem[] {
  return tightest(issues.map(closest)).flatMap((issue) => {
    const path = issue.path.map(String);
    const above = ["plugins", plugin.name];
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(plugin, path);
      return issue.keys.flatMap((key) =>
        problemsOf({ ...issue, keys: [key] }, layerOf(own, [...above, ...path, key]), above, known),
      );
    }
    return problemsOf(
      { ...issue, message: messageOf(issue, options) },
      layerOf(own, [...above, ...path]),
      above,
    );
  });
}

/** Of what was tried for a value that may be of several kinds, the try that came nearest. */
function closest(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const tries = issue.errors
    .filter((errors) => errors.length > 0)
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  const [best] = tries;
  const first = best?.[0];
  if (!first || depth(best ?? []) === 0) return issue;
  return closest({ ...first, path: [...issue.path, ...first.path] });
}

function depth(errors: readonly Issue[]): number {
  return Math.max(...errors.map(({ path }) => path.length));
}

function messageOf(issue: Issue, options: unknown): string {
  if (issue.code !== "invalid_value") return issue.message;
  const value = valueAt(options, issue.path);
  const hint = typeof value === "string" ? didYouMean(value, issue.values.map(String)) : "";
  return `${issue.message}.${hint}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? Reflect.get(at, key)
        : undefined,
    value,
  );
}

/** The layer of what stands at a path; for what is missing, of what stands beside where it would. */
function layerOf(own: readonly ConfigValue[], path: Path): string {
  const shared = (other: Path): number => {
    const at = path.findIndex((key, place) => other[place] !== key);
    return at === -1 ? path.length : at;
  };
  // Two are the plugin alone, of which every layer that sets an option has said something.
  const [near] = own
    .filter((each) => shared(each.path) > 2)
    .toSorted((a, b) => shared(b.path) - shared(a.path));
  return near?.layer ?? own[0]?.layer ?? "default";
}

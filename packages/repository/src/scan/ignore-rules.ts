import ignore, { type Ignore } from "ignore";

/** The patterns of one file like `.gitignore`, for what lies below its folder. */
export interface IgnoreRules {
  /** Ends in `/`, or is empty for the root of the scan. */
  readonly base: string;
  readonly matcher: Ignore;
}

/** Where the scan starts below the folder of the patterns, `inside` is the way there: `packages/api/`. */
export interface OuterRules {
  readonly inside: string;
  readonly matcher: Ignore;
}

/** Patterns of one list; every file is held against each of them. */
const mostPatterns = 1_000;

/** The patterns of a list, the first of them where there are too many, and whether all are there. */
export function parseIgnore(text: string): { readonly matcher: Ignore; readonly whole: boolean } {
  const patterns = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const kept = patterns.slice(0, mostPatterns).filter(isCheap);
  // Names that differ in case are different files to git.
  const matcher = ignore({ ignorecase: false }).add(kept);
  return { matcher, whole: patterns.length <= mostPatterns };
}

/** Each star of a pattern may take any part of a name, so a line of many of them never ends. */
function isCheap(line: string): boolean {
  if (line.length > 500) return false;
  const segments = line.split("/");
  return (
    segments.filter((segment) => segment === "**").length <= 4 &&
    segments.every((segment) => segment.split("*").length <= 4 || segment === "**")
  );
}

/**
 * Whether git ignores a path, which ends in `/` where it is a folder. The patterns nearest to it decide, and
 * the folders that lead to it were asked before.
 */
export function isIgnored(
  path: string,
  inner: readonly IgnoreRules[],
  outer: readonly OuterRules[],
): boolean {
  for (let i = inner.length - 1; i >= 0; i--) {
    const rules = inner[i];
    if (!rules) continue;
    const verdict = rules.matcher.test(path.slice(rules.base.length));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  for (const { inside, matcher } of outer) {
    const verdict = matcher.test(inside + path);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

import type * as z from "zod";

/** What a parser says of a value, in words for who wrote it. */
export function wordsOf(issue: z.core.$ZodIssue): string {
  if (isEmpty(issue)) return "It is empty";
  if (issue.code === "invalid_key") {
    const [first] = issue.issues;
    if (!first) return issue.message;
    return isEmpty(first) ? "The name is empty" : wordsOf(first);
  }
  if (issue.code === "too_big" && issue.origin === "string") {
    return `It has more than ${issue.maximum} characters`;
  }
  return issue.message;
}

function isEmpty(issue: z.core.$ZodIssue): boolean {
  return issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1;
}

/** Of several bounds that a value breaks, the one that is left when the others are kept. */
export function tightest(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.filter((issue, at) => {
    const { code } = issue;
    if (code !== "too_big" && code !== "too_small") return true;
    return !issues.some((other, place) => {
      if (place === at || other.code !== code) return false;
      if (other.path.join("\0") !== issue.path.join("\0")) return false;
      const [own, its] = [boundOf(issue), boundOf(other)];
      return its === own ? place < at : code === "too_big" ? its < own : its > own;
    });
  });
}

function boundOf(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): number {
  return Number(issue.code === "too_big" ? issue.maximum : issue.minimum);
}

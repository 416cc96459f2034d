import type * as z from "zod";

/** What a schema found wrong, as part of a sentence: at most three issues, each with its path. */
export function describeIssues(error: z.core.$ZodError, root = ""): string {
  const shown = error.issues.slice(0, 3).map((issue) => describe(issue, root));
  const hidden = error.issues.length - shown.length;
  return hidden > 0 ? `${shown.join("; ")}; and ${hidden} more` : shown.join("; ");
}

function describe(issue: z.core.$ZodIssue, root: string): string {
  const path = [...(root === "" ? [] : [root]), ...issue.path.map(String)].join(".");
  const message = issue.message.replace(/^Invalid input: /, "");
  return path === "" ? message : `${path}: ${message}`;
}

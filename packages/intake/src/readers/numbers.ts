import { numberedNouns } from "../catalog/units.ts";
import type { Word } from "../words/word.ts";

/** Whether a number names rather than measures: `24/7`, `phase 2`, `(1)`. */
export function isVersionNumber(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (before && numberedNouns.has(before.lemma)) return true;
  if (before?.text === "(" && after?.text === ")") return true;
  return after?.text === "/" || before?.text === "/";
}

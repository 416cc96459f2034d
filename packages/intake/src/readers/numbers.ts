import { numberedNouns } from "../catalog/units.ts";
import type { Word } from "../words/word.ts";

/** Whether a number names rather than measures: `24/7`, `phase 2`, `(1)`, `iOS 17, 16`, `AB-01…03`. */
export function isVersionNumber(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (/^0\d/.test(words[at]?.text ?? "")) return true;
  if (/^[§^…:]$/.test(before?.text ?? "") && before?.end === words[at]?.start) return true;
  if (isListed(words, at)) return true;
  if (before?.text === "(" && after?.text === ")") return true;
  return after?.text === "/" || before?.text === "/";
}

const longestList = 12;

/** Behind the noun that is numbered, also as a later one of several numbers. */
function isListed(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - longestList; i--) {
    const word = words[i];
    if (!word) return false;
    if (numberedNouns.has(word.lemma)) return true;
    if (word.kind !== "number" && !/^(?:,|and|or|&|-)$/.test(word.lower)) return false;
  }
  return false;
}

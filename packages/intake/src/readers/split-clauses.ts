import { modals } from "../catalog/verbs.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** Splits "X must … and Y can …": each part has a subject and a modal verb of its own. */
export function splitClauses({ words, phrases }: Sentence): readonly WordRange[] {
  const starts = [0];
  words.forEach((word, at) => {
    if (word.lower !== "and" && word.text !== ",") return;
    let from = at + 1;
    while (words[from]?.tag === "DET" || words[from]?.lower === "and") from++;
    const subject = phrases.find(({ first }) => first === from);
    const before = words.slice(starts.at(-1), at);
    if (subject && isModal(words[subject.last]) && before.some(isModal)) starts.push(at + 1);
  });
  return starts.map((start, i) => {
    const first = words[start]?.lower === "and" ? start + 1 : start;
    const next = starts[i + 1];
    return { first, last: next === undefined ? words.length : next - 1 };
  });
}

function isModal(word: Word | undefined): boolean {
  return word !== undefined && modals.has(word.lower);
}

/** The words around one up to the nearest stop, conjunction or comma on both sides. */
export function clauseAround(words: readonly Word[], at: number): WordRange {
  let first = at;
  while (first > 0 && !isBound(words[first - 1])) first--;
  let last = at + 1;
  while (last < words.length && !isBound(words[last])) last++;
  return { first, last };
}

function isBound(word: Word | undefined): boolean {
  return word === undefined || word.lower === "and" || /^[,;:.!?]$/.test(word.text);
}

import { systemWords } from "../catalog/served-subjects.ts";
import { modals } from "../catalog/verbs.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** How many words a subject has at most that tells what something is used for. */
const longest = 6;

/**
 * The subject that a technology serves in its sentence: "Large batches" of "Large batches must use a queue",
 * "Previews" of "Previews must be cached (e.g., in Redis)". Nothing where the subject is the product, a part of
 * it or a person: they use all sorts of things.
 */
export function subjectOf({ words }: Sentence, at: number): WordRange | undefined {
  const verb = verbFor(words, at);
  if (verb === undefined) return undefined;
  let modal = verb;
  while (modal > 0 && isAuxiliary(words[modal - 1])) modal--;
  if (modal === verb || !modals.has(words[modal]?.lower ?? "")) return undefined;
  let first = modal;
  while (first > 0 && isOfSubject(words[first - 1])) first--;
  while (first < modal && words[first]?.tag === "DET") first++;
  const own = words.slice(first, modal);
  if (own.length === 0 || own.length > longest) return undefined;
  // A subject begins its sentence.
  if (first > 0 && !/^(?:[.;:,]|and|the|an?|all)$/.test(words[first - 1]?.lower ?? ""))
    return undefined;
  const head = own.findLast(({ tag }) => tag === "NOUN");
  if (!head || own.some(({ term, tag }) => term !== undefined || tag === "PRON")) return undefined;
  return own.some(({ lemma }) => systemWords.has(lemma)) ? undefined : { first, last: modal };
}

/** The verb that takes the name: "use" right in front, or one of keeping with "in" or "on". */
function verbFor(words: readonly Word[], at: number): number | undefined {
  let i = at - 1;
  const skipped = (word: Word | undefined) =>
    word !== undefined && (/^(?:DET|ADJ|NOUN|PROPN)$/.test(word.tag) || word.term !== undefined);
  while (
    i >= 0 &&
    at - i <= 8 &&
    (skipped(words[i]) ||
      /^(?:\(|,|or|\/|e\.g\.?|e\.g|such|as|like|\.)$/.test(words[i]?.lower ?? ""))
  )
    i--;
  const word = words[i];
  if (word?.lower === "use") return i;
  if (!/^(?:in|on)$/.test(word?.lower ?? "")) return undefined;
  let from = i - 1;
  while (/^(?:\(|,|e\.g\.?|e\.g|\.)$/.test(words[from]?.lower ?? "")) from--;
  return /^(?:cached|stored|kept|held|persisted|saved|queued)$/.test(words[from]?.lower ?? "")
    ? from
    : undefined;
}

function isAuxiliary(word: Word | undefined): boolean {
  return word !== undefined && (modals.has(word.lower) || word.lower === "be");
}

function isOfSubject(word: Word | undefined): boolean {
  if (word === undefined || modals.has(word.lower)) return false;
  return (
    /^(?:NOUN|ADJ|DET|PROPN)$/.test(word.tag) ||
    /^[a-z]+ed$/.test(word.lower) ||
    word.lower === "and"
  );
}

import { roles } from "../catalog/nouns.ts";
import { anybodyDoes, byMachines, peopleDo } from "../catalog/task-words.ts";
import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import type { QuantityMatch } from "../quantities/quantity-match.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";

/** "a new user finishes in under two minutes": how long people take, not the machine. */
export function isTask(
  words: readonly Word[],
  { first, last }: WordRange,
  at: number,
  match: QuantityMatch,
): boolean {
  const clause = words.slice(first, last);
  if (isFinished(words, first, at) && lasts(match)) return true;
  const person = clause.findIndex(({ tag, lemma }) => tag === "NOUN" && roles.has(lemma));
  if (person === -1) return false;
  const verbs = words
    .slice(first + person, last)
    .flatMap(({ tag, lemma }) => (tag === "VERB" ? [lemma] : []));
  const does =
    /^(?:complete|finish|learn|onboard|register|sign|check|book|place|submit|fill|find|identify|understand|locate|recognise|recognize|decide|determine)$/;
  if (verbs.some((verb) => does.test(verb))) return true;
  const able = words.slice(first + person, at).some(({ lower }) => /^(?:can|could)$/.test(lower));
  return able && lasts(match) && verbs.some((verb) => !waiting.has(verb));
}

/** "bookings can be completed in under a minute": whoever can do it is not named, and no machine. */
function isFinished(words: readonly Word[], first: number, at: number): boolean {
  const be = words.findLastIndex(({ lower }, i) => i >= first && i < at && lower === "be");
  const able = /^(?:can|could)$/.test(words[be - 1]?.lower ?? "");
  const done = words.slice(be + 1, at).find(({ tag }) => tag === "VERB");
  if (be <= first || !able || !done) return false;
  if (peopleDo.has(done.lemma)) return true;
  return (
    anybodyDoes.has(done.lemma) &&
    !words.slice(first, be).some(({ lemma }) => byMachines.has(lemma))
  );
}

function lasts({ value, unit }: QuantityMatch): boolean {
  return typeof value === "number" && value * sizeOfUnit(unit).factor >= shortestTask;
}

/** In milliseconds; "clerks can approve a request in 30 seconds" is about clerks. */
const shortestTask = 10_000;
/** What somebody does who waits for the machine. */
const waiting: ReadonlySet<string> = new Set("see view get receive load open wait".split(" "));

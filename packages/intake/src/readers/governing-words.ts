import {
  acceptedDeeds,
  acceptedStates,
  leavingForms,
  negations,
  refusedDeeds,
  refusedStates,
  refusingLeads,
  refusingVerbs,
  wantingVerbs,
} from "../catalog/refusals.ts";
import { type PhraseHit, type PhraseSet, phraseSet } from "../words/phrase-set.ts";
import type { Word } from "../words/word.ts";

/** What a verb makes of the name that it governs. */
export type Governing = "refuses" | "wants";

/** Verbs in all their forms, with the prepositions that belong to them. */
export const governingVerbs: PhraseSet<Governing> = phraseSet([
  ...wantingVerbs.flatMap(formsOf).map((form) => [form, "wants"] as const),
  ...refusingVerbs.flatMap(formsOf).map((form) => [form, "refuses"] as const),
  ...leavingForms.map((form) => [form, "refuses"] as const),
]);

/** In front of "using X": "stop", "refrain from". */
export const leads: PhraseSet<true> = phraseSet(refusingLeads.map((lead) => [lead, true] as const));

/** What is said of a name, with how it stands to the name where nothing denies it. */
export const states: PhraseSet<"refused" | "accepted"> = phraseSet([
  ...acceptedStates.map((state) => [state, "accepted"] as const),
  ...refusedStates.map((state) => [state, "refused"] as const),
]);
export const deeds: PhraseSet<"refused" | "accepted"> = phraseSet([
  ...acceptedDeeds.map((deed) => [deed, "accepted"] as const),
  ...refusedDeeds.map((deed) => [deed, "refused"] as const),
]);

/** `migrate away from` in all forms of its verb: `migrates`, `migrated`, `migrating away from`. */
function formsOf(phrase: string): readonly string[] {
  const [verb = "", ...rest] = phrase.split(" ");
  const [base = "", ...irregular] = verb.split("/");
  const stem = base.replace(/e$/, "");
  const short = /[^aeiou][aeiou][bdgnpt]$/.test(base) ? `${base}${base.at(-1)}` : stem;
  const ending = (tail: string) =>
    /y$/.test(base) ? base.replace(/y$/, tail === "ed" ? "ied" : `y${tail}`) : `${short}${tail}`;
  const regular = [base, `${base}s`, ending("ed"), ending("ing"), `${stem}ed`, `${stem}ing`];
  const forms = irregular.length > 0 ? [base, `${base}s`, ...irregular] : regular;
  return [...new Set(forms)].map((form) => [form, ...rest].join(" "));
}

/** The longest phrase of a set that ends right before an index. */
export function endingAt<Meaning>(
  set: PhraseSet<Meaning>,
  words: readonly Word[],
  last: number,
): PhraseHit<Meaning> | undefined {
  for (let first = Math.max(0, last - longest); first < last; first++) {
    const hit = set.at(words, first);
    if (hit?.last === last) return hit;
  }
  return undefined;
}

const longest = 5;

/** "not", "can't", "nobody", and "no" before a subject; "not only" denies nothing. */
export function denies(words: readonly Word[], at: number): boolean {
  const lower = (words[at]?.lower ?? "").replaceAll("’", "'");
  if (lower === "not") return !/^(?:only|just|merely)$/.test(words[at + 1]?.lower ?? "");
  if (lower !== "no") return negations.has(lower);
  const next = words[at + 1];
  return (
    next?.lower === "one" ||
    next?.lower === "longer" ||
    (next?.kind === "word" && next.tag === "NOUN")
  );
}

/** How often words `first` up to `last` (exclusive) deny. */
export function denials(words: readonly Word[], first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) if (denies(words, at)) count++;
  return count;
}

/** "does not send", "never sent", "without importing": the words right in front of a verb deny it. */
export function isDeniedBefore(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const word = words[i];
    if (!word || /^[.;:!?]$/.test(word.text)) return false;
    if (/^(?:not|never|no|without|cannot|nor|neither)$/.test(word.lower)) return true;
  }
  return false;
}

/** Where the clause of a verb begins: behind a stop, a comma, a conjunction. */
export function clauseStart(words: readonly Word[], verb: number): number {
  let at = verb;
  while (at > 0 && verb - at < longestClause && !opens(words[at - 1])) at--;
  return at;
}

const longestClause = 12;

function opens(word: Word | undefined): boolean {
  if (word === undefined) return true;
  if (word.kind === "mark") return /^[.,;:!?()–—|→-]$/.test(word.text);
  return openers.has(word.lower);
}

const openers = new Set(
  "and but that which who whom because since so if unless when while where although though until as than".split(
    " ",
  ),
);

/** The clause is only supposed: "if we do not use X". */
export function isSupposed(words: readonly Word[], start: number): boolean {
  return /^(?:if|unless|when|where|until)$/.test(words[start - 1]?.lower ?? "");
}

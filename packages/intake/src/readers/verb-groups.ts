import { objectPrepositions, partNouns } from "../catalog/verbs.ts";
import type { Phrase } from "../words/phrases.ts";
import type { Word } from "../words/word.ts";
import type { Sentence } from "./sentence.ts";

/** "track, share and export workouts": verbs with the objects that they share. */
export interface VerbGroup {
  readonly verbs: readonly VerbUse[];
  readonly objects: readonly ObjectUse[];
}

export interface VerbUse {
  /** Infinitive, its particle included: `check out`. */
  readonly verb: string;
  readonly first: number;
  readonly last: number;
}

export type ObjectUse =
  | { readonly kind: "phrase"; readonly phrase: Phrase }
  /** "them": whatever was the object before; "each other": whoever does it. */
  | { readonly kind: "pronoun" | "reciprocal"; readonly at: number };

/** The verb groups that start at a verb and go on over commas and conjunctions. */
export function verbGroupsFrom(sentence: Sentence, start: number): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  let at: number | undefined = start;
  while (at !== undefined && groups.length < 20) {
    const verbs = readVerbs(sentence.words, at);
    const last = verbs.at(-1)?.last;
    if (last === undefined) break;
    const { objects, next } = readObjects(sentence, behindPreposition(sentence.words, verbs, last));
    groups.push({ verbs, objects });
    at = nextVerb(sentence.words, next);
  }
  return groups;
}

function behindPreposition(words: readonly Word[], verbs: readonly VerbUse[], at: number): number {
  return words[at]?.lower === objectPrepositions[verbs.at(-1)?.verb ?? ""] ? at + 1 : at;
}

const particles = new Set(["in", "out", "up", "off", "down", "back"]);

function readVerbs(words: readonly Word[], start: number): readonly VerbUse[] {
  const verbs: VerbUse[] = [];
  let at = start;
  for (;;) {
    const word = words[at];
    if (word?.tag !== "VERB") return verbs;
    const particle = words[at + 1];
    const phrasal = particle !== undefined && particles.has(particle.lower) && isPhrasal(word);
    const last = phrasal ? at + 2 : at + 1;
    verbs.push({ verb: phrasal ? `${word.lemma} ${particle.lower}` : word.lemma, first: at, last });
    const next = afterJoint(words, last);
    if (next === undefined) return verbs;
    at = next;
  }
}

function isPhrasal({ lemma }: Word): boolean {
  return /^(?:check|sign|log|look|back|set|opt|clock|cash)$/.test(lemma);
}

/** The verb after a comma or conjunction, if one stands there. */
function afterJoint(words: readonly Word[], from: number): number | undefined {
  let at = from;
  while (isJoint(words[at]) || words[at]?.tag === "ADV") at++;
  return at > from && words[at]?.tag === "VERB" ? at : undefined;
}

function isJoint(word: Word | undefined): boolean {
  return word !== undefined && [",", "and", "or", "/", "&", "then"].includes(word.lower);
}

function readObjects(
  sentence: Sentence,
  start: number,
): { readonly objects: readonly ObjectUse[]; readonly next: number } {
  const { words } = sentence;
  const objects: ObjectUse[] = [];
  let at = start;
  for (;;) {
    while (words[at]?.tag === "DET" || isPossessive(words[at]) || words[at]?.tag === "ADV") at++;
    const phrase = sentence.phrases.find(
      ({ first, last }) => first >= at - 1 && first <= at && at < last,
    );
    if (phrase) {
      const whole = wholeOf(sentence, phrase);
      objects.push({ kind: "phrase", phrase: whole });
      at = whole.last;
    } else if (/^(?:it|them|these|those)$/.test(words[at]?.lower ?? "")) {
      objects.push({ kind: "pronoun", at });
      at++;
    } else if (isEachOther(words, at)) {
      objects.push({ kind: "reciprocal", at });
      at++;
    } else return { objects, next: at };
    const after = skipJoints(words, at);
    // Another object of the same verb, unless what follows is the next verb or a new subject.
    if (after === at || !startsObject(sentence, after)) return { objects, next: at };
    at = after;
  }
}

/** "edit any field of an invoice" edits the invoice. */
function wholeOf({ words, phrases }: Sentence, phrase: Phrase): Phrase {
  const head = words[phrase.last - 1]?.lemma ?? "";
  if (!partNouns.has(head) || words[phrase.last]?.lower !== "of") return phrase;
  let at = phrase.last + 1;
  while (words[at]?.tag === "DET" || isPossessive(words[at])) at++;
  return phrases.find(({ first, last }) => first <= at && at < last) ?? phrase;
}

/** The word is the "other" of "each other", or "another" of "one another". */
function isEachOther(words: readonly Word[], at: number): boolean {
  const pair = `${words[at - 1]?.lower} ${words[at]?.lower}`;
  return pair === "each other" || pair === "one another";
}

function isPossessive(word: Word | undefined): boolean {
  return /^(?:their|his|her|its|my|your|our|own)$/.test(word?.lower ?? "");
}

function skipJoints(words: readonly Word[], from: number): number {
  let at = from;
  while (isJoint(words[at])) at++;
  return at;
}

function startsObject({ words, phrases }: Sentence, start: number): boolean {
  let at = start;
  while (words[at]?.tag === "DET" || isPossessive(words[at])) at++;
  const phrase = phrases.find(({ first, last }) => first >= start && first <= at && at < last);
  if (!phrase) return false;
  const after = words[phrase.last];
  return after?.tag !== "AUX" && after?.tag !== "VERB";
}

/** The next verb that is joined to the group, behind prepositions and what belongs to them. */
function nextVerb(words: readonly Word[], from: number): number | undefined {
  for (let at = from; at < words.length && at < from + 20; at++) {
    const word = words[at];
    if (!word || /^[.;:!?]$/.test(word.text)) return undefined;
    if (word.tag === "AUX" || word.lower === "that" || word.lower === "which") return undefined;
    // A verb that nothing joins to the ones before has a subject of its own.
    if (word.tag === "VERB" && !/(?:ing|ed)$/.test(word.lower)) return undefined;
    if (!isJoint(word)) continue;
    const verb = afterJoint(words, at);
    if (verb !== undefined) return verb;
  }
  return undefined;
}

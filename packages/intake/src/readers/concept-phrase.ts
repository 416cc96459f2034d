import { acronyms } from "../catalog/acronyms.ts";
import { activityNouns, genericNouns, massNouns, oftenThings, roles } from "../catalog/nouns.ts";
import type { Phrase } from "../words/phrases.ts";
import { isRoleName } from "../words/role-names.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";

/**
 * The name of a thing that a phrase can mean: `progress photos`. `acted`: somebody does something to
 * it, so that a word as general as `event` or `case` counts.
 */
export function conceptOf(
  words: readonly Word[],
  phrase: Phrase,
  acted: boolean = false,
): string | undefined {
  const head = words[phrase.last - 1];
  const named = acted && head?.kind === "word" && oftenThings.has(head.lemma);
  if (!head || !(named || isThing(head))) return undefined;
  const nouns: string[] = [];
  for (let at = phrase.last - 2; at >= phrase.first; at--) {
    const word = words[at];
    if (word?.kind !== "word" || word.tag !== "NOUN") break;
    nouns.unshift(word.lower);
  }
  return [...nouns, head.lemma].join(" ");
}

/** Whether a word names something that one can have one of. */
export function isThing(word: Word): boolean {
  if (word.kind !== "word" || (word.tag !== "NOUN" && word.tag !== "PROPN")) return false;
  return isThingName(word.lower);
}

export function isThingName(lower: string): boolean {
  const stem = singular(lower);
  if (
    !/^\p{L}[\p{L}\p{M}']+(?:-\p{L}[\p{L}\p{M}']+){0,3}$/u.test(lower) ||
    lower.length < 3 ||
    lower.length > 40
  )
    return false;
  if (
    /-(?:grade|platform|first|based|driven|time|level|scale|end|wide|facing|ready|tenant)$/.test(
      lower,
    )
  ) {
    return false;
  }
  return ![lower, stem].some(
    (form) =>
      genericNouns.has(form) || massNouns.has(form) || acronyms.has(form) || isActivity(form),
  );
}

function isActivity(lower: string): boolean {
  return activityNouns.has(lower) && !alsoThings.has(lower);
}

/** Activities that are kept as things as well. */
const alsoThings = new Set([
  "booking",
  "reservation",
  "assignment",
  "submission",
  "collection",
  "registration",
  "list",
  "planner",
]);

export function isRole(word: Word | undefined): boolean {
  return word?.kind === "word" && roles.has(word.lemma);
}

/** Whether a word can stand for somebody as the subject of a verb. */
export function isActing(word: Word | undefined): boolean {
  return word?.kind === "word" && isRoleName(word.lemma);
}

import { emptyAbouts } from "../catalog/quantity-words.ts";
import type { AccountWords } from "../quantities/account-measure.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** Words around a number, as limits of accounts and backups are told by them. */
export function accountWords(
  { words, lead }: Sentence,
  at: number,
  { phrase, reaches }: { readonly phrase: WordRange; readonly reaches: readonly WordRange[] },
): AccountWords {
  const titled = lead?.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = /^\p{L}+/u.exec(words[at]?.lower ?? "")?.[0];
  return {
    phrase: pairsOf(words, phrase),
    reaches: reaches.map((range, i) => [
      ...pairsOf(words, range),
      ...(i === reaches.length - 1 ? titled : []),
    ]),
    sentence: pairsOf(words, { first: 0, last: words.length }),
    before: own ?? words[at - 1]?.lower ?? "",
    behind: words[at + 1]?.lower ?? "",
  };
}

const widest = 3;

/**
 * The part of the sentence that the number stands in; where that has no noun in front of the number or
 * no verb, those before it as well: "Backups: daily, kept 30 days".
 */
export function reachesOf(words: readonly Word[], at: number): readonly WordRange[] {
  let last = at + 1;
  while (last < words.length && !endsAt(words, last)) last++;
  let first = startBefore(words, at);
  const reaches: WordRange[] = [{ first, last }];
  while (first > 0 && reaches.length <= widest && isOpen(words, { first, last }, at)) {
    first = startBefore(words, first - 1);
    reaches.push({ first, last });
  }
  return reaches;
}

function startBefore(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && !startsAt(words, first - 1)) first--;
  return first;
}

function isOpen(words: readonly Word[], { first, last }: WordRange, at: number): boolean {
  const named = words
    .slice(first, at)
    .some(({ tag, lower, kind }) => isNoun(tag) && kind !== "quantity" && !emptyAbouts.has(lower));
  const done = words.slice(first, last).some(({ tag }) => tag === "VERB" || tag === "AUX");
  return !named || !done;
}

function isNoun(tag: string): boolean {
  return tag === "NOUN" || tag === "PROPN" || tag === "PRON";
}

function isStop(word: Word | undefined): boolean {
  return word === undefined || /^[,;:.!?]$/.test(word.text);
}

/** A second number behind "and" is said of something of its own. */
function endsAt(words: readonly Word[], i: number): boolean {
  if (isStop(words[i])) return true;
  return isJoint(words[i]) && numberIn(words, i, 1);
}

function startsAt(words: readonly Word[], i: number): boolean {
  if (isStop(words[i])) return true;
  return isJoint(words[i]) && numberIn(words, i, -1);
}

function isJoint(word: Word | undefined): boolean {
  return word?.tag === "CCONJ";
}

const nearby = 16;

function numberIn(words: readonly Word[], from: number, step: 1 | -1): boolean {
  for (let i = from + step, n = 0; n < nearby && i >= 0 && i < words.length; i += step, n++) {
    if (isStop(words[i])) return false;
    if (words[i]?.kind === "quantity") return true;
  }
  return false;
}

function pairsOf(words: readonly Word[], { first, last }: WordRange): readonly string[] {
  // A name of the vocabulary is one word here, whatever it consists of: "daily backups".
  const parts = words.slice(first, last).flatMap(({ lower }) => lower.split(/\s+/));
  return parts.flatMap((part, i) => [part, ...part.split("-"), `${part}_${parts[i + 1]}`]);
}

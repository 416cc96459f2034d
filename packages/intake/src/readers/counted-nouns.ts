import { nounOrVerb } from "../catalog/ambiguous-words.ts";
import type { Comparator } from "../catalog/comparators.ts";
import type { Phrase } from "../words/phrases.ts";
import { isPlural } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import type { Sentence } from "./sentence.ts";

/** What a number counts, and the bound that may stand behind it: "10 instances max". */
export interface Counted extends Phrase {
  readonly comparator?: Comparator;
}

/** The nouns right after a number: "1000 concurrent users", "2-second page responses". */
export function countedAfter({ phrases, words }: Sentence, at: number): Counted | undefined {
  const phrase = phrases.find(({ first, last }) => first <= at + 1 && at + 1 < last);
  if (!phrase || phrase.first > at + 1) return describedAfter(words, at);
  // A second number starts something of its own.
  const rest = { first: at + 1, last: phrase.last };
  if (words.slice(rest.first, rest.last).some(({ kind }) => kind === "quantity")) return undefined;
  return withoutBound(words, withoutVerb(words, rest));
}

/** "5 consecutive failed log-in attempts": the words up to the last plural, before the next small word. */
function describedAfter(words: readonly Word[], at: number): Counted | undefined {
  let last: number | undefined;
  for (let i = at + 1; i < words.length && i <= at + 5; i++) {
    const word = words[i];
    if (word?.kind !== "word" || !/^(?:ADJ|ADV|NOUN|PROPN|VERB)$/.test(word.tag)) break;
    if (word.tag !== "VERB" && isPlural(word.lower)) last = i + 1;
  }
  return last === undefined ? undefined : { first: at + 1, last };
}

/** "30 people use it": behind a plural, a word that can be a verb is one. */
function withoutVerb(words: readonly Word[], range: Phrase): Phrase {
  for (let i = range.first; i < range.last - 1; i++) {
    const next = words[i + 1];
    if (!isPlural(words[i]?.lower ?? "")) continue;
    if (nounOrVerb.has(next?.lemma ?? "") || /ing$/.test(next?.lower ?? "")) {
      return { first: range.first, last: i + 1 };
    }
  }
  return range;
}

const bounds: ReadonlyMap<string, Comparator> = new Map([
  ["max", "<="],
  ["maximum", "<="],
  ["min", ">="],
  ["minimum", ">="],
]);

function withoutBound(words: readonly Word[], range: Phrase): Counted {
  const comparator = bounds.get(words[range.last - 1]?.lower ?? "");
  if (comparator === undefined || range.last - range.first < 2) return range;
  return { first: range.first, last: range.last - 1, comparator };
}

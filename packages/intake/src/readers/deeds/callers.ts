import { callingWords, outsideNouns } from "../../catalog/system-words.ts";
import { nameOf, type Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import type { Deed } from "./deed.ts";

/** "an external system requests", "partner applications send": the phrase of a program that calls, up to a word. */
export function callerUpTo(words: readonly Word[], at: number): Phrase | undefined {
  const phrase = { first: at - 1, last: at + 1 };
  return isCaller(words, phrase) ? phrase : undefined;
}

export function isCaller(words: readonly Word[], { first, last }: Phrase): boolean {
  return (
    last - first === 2 &&
    outsideNouns.has(words[last - 1]?.lemma ?? "") &&
    callingWords.has(words[first]?.lower ?? "")
  );
}

/** What a phrase calls somebody who acts; programs with the word that puts them outside. */
export function doerName(words: readonly Word[], phrase: Phrase): string {
  return isCaller(words, phrase)
    ? `${words[phrase.first]?.lower ?? ""} ${words[phrase.last - 1]?.lemma ?? ""}`
    : nameOf(words, phrase);
}

/** What a caller does to a product as a whole. */
const joining = /^(?:sync|synchroni[sz]e|integrate|connect|push|interface|interact)$/;

export function isJoining(words: readonly Word[], { verb, by }: Deed): boolean {
  return (
    joining.test(verb) && by.kind === "role" && by.phrases.every((each) => isCaller(words, each))
  );
}

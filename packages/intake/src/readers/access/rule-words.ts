import { capitalise, toLabel } from "../../words/names.ts";
import { nameOf, type Phrase } from "../../words/phrases.ts";
import { verbOf } from "../../words/verb-forms.ts";
import type { Word } from "../../words/word.ts";

export function lower(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}

export function isForm(words: readonly Word[], at: number, verbs: ReadonlySet<string>): boolean {
  return (
    words[at]?.kind === "word" && verbOf(lower(words, at), (each) => verbs.has(each)) !== undefined
  );
}

export function stopFrom(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && at < from + 25 && !/^[.;:—–]$/.test(words[at]?.text ?? "")) at++;
  return at;
}

export function label(words: readonly Word[], phrase: Phrase): string {
  return toLabel(capitalise(nameOf(words, phrase)));
}

export function namesOf(words: readonly Word[], phrases: readonly Phrase[]): string[] {
  return phrases
    .map((phrase) => label(words, phrase) || capitalise(words[phrase.last - 1]?.lemma ?? ""))
    .filter((name) => name !== "");
}

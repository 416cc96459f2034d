import type { Word } from "./word.ts";

/** A noun phrase: words `first` up to `last` (exclusive), the last one being its head. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** Cuts the noun phrases out of a sentence, in order. They hold no conjunction. */
export function findPhrases(words: readonly Word[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let first = 0; first < words.length; ) {
    let last = first;
    while (last < words.length && isInside(words, last, first)) last++;
    while (last > first && !isHead(words[last - 1])) last--;
    const from = afterArticles(words, first, last);
    if (last > from) phrases.push({ first: from, last });
    first = Math.max(last, first + 1);
  }
  return phrases;
}

function isInside(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at];
  if (!word || word.kind === "mark") return false;
  switch (word.tag) {
    case "NOUN":
    case "PROPN":
    case "ADJ":
    case "NUM":
      return true;
    case "DET":
    case "PRON":
      return at === first;
    case "VERB":
      return isParticiple(words, at, first);
    default:
      return false;
  }
}

/** "containerised services", "personalised recommendations": a verb that describes what follows. */
function isParticiple(words: readonly Word[], at: number, first: number): boolean {
  const next = words[at + 1];
  const before = words[at - 1];
  return (
    /(?:ed|en)$/.test(words[at]?.lower ?? "") &&
    (next?.tag === "NOUN" || next?.tag === "ADJ") &&
    (at === first || before?.tag !== "NOUN")
  );
}

function isHead(word: Word | undefined): boolean {
  return word?.tag === "NOUN" || word?.tag === "PROPN";
}

function afterArticles(words: readonly Word[], first: number, last: number): number {
  let from = first;
  while (from < last && (words[from]?.tag === "DET" || words[from]?.tag === "PRON")) from++;
  return from;
}

/** What a phrase names: its nouns, the head in the singular, in small letters: `team member`. */
export function nameOf(words: readonly Word[], phrase: Phrase): string {
  const nouns: string[] = [];
  for (let at = phrase.first; at < phrase.last; at++) {
    const word = words[at];
    if (!word || (word.tag !== "NOUN" && word.tag !== "PROPN")) continue;
    nouns.push(at === phrase.last - 1 ? word.lemma : word.lower);
  }
  return nouns.join(" ");
}

/** The words of a phrase as written. */
export function textOf(text: string, words: readonly Word[], { first, last }: Phrase): string {
  return text.slice(words[first]?.start ?? 0, words[last - 1]?.end ?? 0);
}

import { remember } from "./remember.ts";
import { singular } from "./singular.ts";
import type { Word } from "./word.ts";

/** Phrases of whole words with what each stands for, looked up by their first word. */
export interface PhraseSet<Meaning> {
  /** The longest phrase that starts at a word. */
  at(words: readonly Word[], index: number): PhraseHit<Meaning> | undefined;
  /** Every phrase in a text, longest first at each place, without overlap. */
  all(words: readonly Word[]): readonly PhraseHit<Meaning>[];
}

export interface PhraseHit<Meaning> {
  readonly meaning: Meaning;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

interface Entry<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Makes the set. Words match in the singular and in small letters; a hyphen counts as a space. */
export function phraseSet<Meaning>(
  phrases: Iterable<readonly [string, Meaning]>,
): PhraseSet<Meaning> {
  const byFirst = new Map<string, Entry<Meaning>[]>();
  for (const [phrase, meaning] of phrases) {
    const words = split(phrase);
    const first = words[0] ?? "";
    const entries = byFirst.get(first);
    if (entries) entries.push({ words, meaning });
    else byFirst.set(first, [{ words, meaning }]);
  }
  for (const entries of byFirst.values()) {
    entries.sort((a, b) => b.words.length - a.words.length);
  }
  return {
    at: (words, index) => {
      const first = split(words[index]?.lower ?? "")[0];
      if (first !== undefined && !byFirst.has(first)) return undefined;
      return hitAt(cutParts(words.slice(index, index + longestPhrase), index), 0);
    },
    all,
  };

  function all(words: readonly Word[]): readonly PhraseHit<Meaning>[] {
    const parts = partsOf(words);
    const hits: PhraseHit<Meaning>[] = [];
    for (let at = 0; at < parts.length; ) {
      const hit = hitAt(parts, at);
      if (hit) hits.push(hit);
      at += hit?.parts ?? 1;
    }
    return hits;
  }

  function hitAt(
    parts: readonly Part[],
    at: number,
  ): (PhraseHit<Meaning> & { readonly parts: number }) | undefined {
    const entries = byFirst.get(parts[at]?.text ?? "");
    if (!entries) return undefined;
    for (const { words, meaning } of entries) {
      if (!words.every((word, i) => parts[at + i]?.text === word)) continue;
      const first = parts[at]?.index ?? 0;
      const last = (parts[at + words.length - 1]?.index ?? first) + 1;
      return { meaning, first, last, parts: words.length };
    }
    return undefined;
  }
}

/** No phrase has more words. */
const longestPhrase = 8;

interface Part {
  readonly text: string;
  /** The word that it is a part of. */
  readonly index: number;
}

const partsOfWords = new WeakMap<readonly Word[], readonly Part[]>();

/** Many sets are looked for in the words of one statement, which are cut into parts once. */
function partsOf(words: readonly Word[]): readonly Part[] {
  const known = partsOfWords.get(words);
  if (known) return known;
  const parts = cutParts(words, 0);
  partsOfWords.set(words, parts);
  return parts;
}

/** The parts of words: `multi-tenant` has two, and so has a name of two words. */
function cutParts(words: readonly Word[], shift: number): readonly Part[] {
  return words.flatMap(({ lower }, i) => split(lower).map((text) => ({ text, index: i + shift })));
}

/** Words of more than one part, such as `multi-tenant`, count as their parts. */
const split: (text: string) => readonly string[] = remember((text) =>
  text
    .split(/[\s-]+/)
    .filter((part) => part !== "")
    .map((part) => singular(part)),
);

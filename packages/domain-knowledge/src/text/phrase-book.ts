import { foldPhrase, type Word } from "./words.ts";

/** A phrase found: what is known of it, and the words that it covers, `end` not included. */
export interface Hit<T> {
  readonly phrase: string;
  readonly values: readonly T[];
  readonly start: number;
  readonly end: number;
}

export interface PhraseBook<T> {
  /** Phrases in the words: at each place the longest one, never overlapping, in order. */
  find(words: readonly Word[]): readonly Hit<T>[];
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  phrase: string;
  readonly values: T[];
}

/**
 * Phrases in a tree of words. Finding takes at most the words of the longest phrase per word of text,
 * whatever the number of phrases.
 */
export function phraseBook<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): PhraseBook<T> {
  const root: Branch<T> = { next: new Map(), phrase: "", values: [] };
  for (const [phrase, value] of entries) {
    let branch = root;
    for (const word of foldPhrase(phrase)) {
      const next = branch.next.get(word) ?? { next: new Map(), phrase: "", values: [] };
      branch.next.set(word, next);
      branch = next;
    }
    if (branch !== root) {
      branch.phrase ||= phrase;
      branch.values.push(value);
    }
  }
  return {
    find: (words) => {
      const hits: Hit<T>[] = [];
      let at = 0;
      while (at < words.length) {
        const hit = longestAt(root, words, at);
        if (hit) hits.push(hit);
        at = hit ? hit.end : at + 1;
      }
      return hits;
    },
  };
}

function longestAt<T>(root: Branch<T>, words: readonly Word[], start: number): Hit<T> | undefined {
  let found: Hit<T> | undefined;
  let branch: Branch<T> | undefined = root;
  const clause = words[start]?.clause;
  for (let at = start; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.clause !== clause) break;
    branch = branch.next.get(word.text);
    if (branch === undefined) break;
    if (branch.values.length > 0) {
      found = { phrase: branch.phrase, values: branch.values, start, end: at + 1 };
    }
  }
  return found;
}

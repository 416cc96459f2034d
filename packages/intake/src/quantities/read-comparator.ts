import {
  type Comparator,
  leadingComparators,
  trailingComparators,
} from "../catalog/comparators.ts";
import type { Piece } from "../words/pieces.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly comparator: Comparator;
}

const leading = longestFirst(leadingComparators);
const trailing = longestFirst(trailingComparators);

/** The comparator that ends right before a piece, and where it starts. */
export function comparatorBefore(
  pieces: readonly Piece[],
  at: number,
): { readonly comparator: Comparator; readonly first: number } | undefined {
  // `sub-100`: the hyphen belongs to the comparator.
  const end = pieces[at - 1]?.text === "-" && pieces[at - 2]?.lower === "sub" ? at - 1 : at;
  const found = leading.find(({ words }) => isAt(pieces, end - words.length, words));
  return found && { comparator: found.comparator, first: end - found.words.length };
}

/** The comparator that starts at a piece, and the piece after it. */
export function comparatorAfter(
  pieces: readonly Piece[],
  at: number,
): { readonly comparator: Comparator; readonly next: number } | undefined {
  const found = trailing.find(({ words }) => isAt(pieces, at, words));
  return found && { comparator: found.comparator, next: at + found.words.length };
}

function isAt(pieces: readonly Piece[], at: number, words: readonly string[]): boolean {
  return at >= 0 && words.every((word, i) => pieces[at + i]?.lower === word);
}

function longestFirst(table: readonly (readonly [string, Comparator])[]): readonly Phrase[] {
  return table
    .map(([phrase, comparator]) => ({ words: phrase.split(" "), comparator }))
    .sort((a, b) => b.words.length - a.words.length);
}

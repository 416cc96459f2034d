import {
  boundNouns,
  type Comparator,
  leadingComparators,
  negations,
  trailingComparators,
  turnable,
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
  if (!found) return boundApart(pieces, at);
  const first = end - found.words.length;
  const turned =
    turnable.has(found.words.join(" ")) && isNegated(pieces, first)
      ? opposite[found.comparator]
      : undefined;
  return { comparator: turned ?? found.comparator, first };
}

const opposite: Partial<Record<Comparator, Comparator>> = { "<": ">=", ">": "<=" };

/** How many words may stand between a bound and what it is a bound of. */
const reach = 5;

/** "must not take longer than", "cannot go below" */
function isNegated(pieces: readonly Piece[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - reach; at--) {
    const piece = pieces[at];
    if (piece === undefined) return false;
    if (negations.has(piece.lower)) return true;
    if (piece.kind !== "letters" || /^(?:and|or|but|if|when|that)$/.test(piece.lower)) return false;
  }
  return false;
}

/** "a minimum age of 13 years", "maximum number of photos: 10" */
function boundApart(
  pieces: readonly Piece[],
  number: number,
): { readonly comparator: Comparator; readonly first: number } | undefined {
  if (!/^(?:of|is|are|be|:|=)$/.test(pieces[number - 1]?.lower ?? "")) return undefined;
  for (let at = number - 2; at >= 0 && at >= number - 2 - reach; at--) {
    const piece = pieces[at];
    if (piece?.kind !== "letters" || /^(?:and|or|but|with|than|if)$/.test(piece.lower)) break;
    const comparator = boundNouns.get(piece.lower);
    // Only the mark or preposition goes with the number: the noun names what is bounded.
    if (comparator) return { comparator, first: number };
  }
  return undefined;
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

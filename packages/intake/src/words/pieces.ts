/** The smallest part of a text: letters, or digits, or one other character that is no space. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: "letters" | "digits" | "mark";
  /** White space stands before it, or nothing. */
  readonly spaced: boolean;
}

/** Cuts a text into pieces. */
export function cutPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let previous = -1;
  for (const match of text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    const [piece] = match;
    const start = match.index;
    pieces.push({
      start,
      end: start + piece.length,
      text: piece,
      lower: piece.toLowerCase(),
      kind: kindOf(piece),
      spaced: start !== previous,
    });
    previous = start + piece.length;
  }
  return pieces;
}

function kindOf(piece: string): Piece["kind"] {
  if (/^\p{N}/u.test(piece)) return "digits";
  return /^[\p{L}\p{M}]/u.test(piece) ? "letters" : "mark";
}

import type { Piece } from "./pieces.ts";

/** Pieces `first` up to `last` (exclusive). */
export interface PieceRange {
  readonly first: number;
  readonly last: number;
}

/** A word, number, link or mark. */
export interface RawWord extends PieceRange {
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark" | "link";
}

/** Marks that hold a word together: `e-mail`, `user's`, `Node.js`, `R&D`, `snake_case`. */
const joiners = new Set(["-", "'", ".", "&", "_", "@"]);
const tails = new Set(["+", "#"]);

/** Groups the pieces between and around those that are taken already, which are in order. */
export function groupWords<Taken extends PieceRange>(
  pieces: readonly Piece[],
  taken: readonly Taken[],
): readonly (RawWord | Taken)[] {
  const words: (RawWord | Taken)[] = [];
  let next = 0;
  for (let first = 0; first < pieces.length; ) {
    const range = taken[next];
    if (range?.first === first) {
      words.push(range);
      next++;
      first = range.last;
      continue;
    }
    const last = Math.min(endOfWord(pieces, first), range?.first ?? pieces.length);
    const from = pieces[first];
    const to = pieces[last - 1];
    if (!from || !to) break;
    words.push({ first, last, start: from.start, end: to.end, kind: kindOf(pieces, first, last) });
    first = last;
  }
  return words;
}

function endOfWord(pieces: readonly Piece[], first: number): number {
  const piece = pieces[first];
  if (piece?.kind === "mark") {
    // `.NET` starts with a mark.
    const next = pieces[first + 1];
    const dotted = piece.text === "." && piece.spaced && next?.kind === "letters" && !next.spaced;
    if (!dotted) return first + 1;
  }
  if (isLink(pieces, first)) return endOfRun(pieces, first);
  let last = first + 1;
  for (;;) {
    const next = pieces[last];
    if (!next || next.spaced) return last;
    if (next.kind !== "mark") {
      last++;
      continue;
    }
    const after = pieces[last + 1];
    const before = pieces[last - 1];
    if (tails.has(next.text) && before?.kind === "letters") last++;
    else if (!after || after.spaced || after.kind === "mark") return last;
    else if (joiners.has(next.text) || isThousands(before, next, after)) last += 2;
    else return last;
  }
}

function isThousands(before: Piece | undefined, mark: Piece, after: Piece): boolean {
  return (
    mark.text === "," &&
    before?.kind === "digits" &&
    after.kind === "digits" &&
    after.text.length === 3
  );
}

function isLink(pieces: readonly Piece[], first: number): boolean {
  const scheme = pieces[first]?.lower;
  return (
    (scheme === "http" || scheme === "https") &&
    pieces[first + 1]?.text === ":" &&
    pieces[first + 2]?.text === "/" &&
    pieces[first + 3]?.text === "/"
  );
}

/** Where the run of pieces without white space between them ends. */
function endOfRun(pieces: readonly Piece[], first: number): number {
  let last = first + 1;
  while (last < pieces.length && pieces[last]?.spaced === false) last++;
  while (last > first + 1 && /^[.,;:!?)\]"']$/.test(pieces[last - 1]?.text ?? "")) last--;
  return last;
}

function kindOf(pieces: readonly Piece[], first: number, last: number): RawWord["kind"] {
  if (isLink(pieces, first)) return "link";
  let digits = false;
  for (let i = first; i < last; i++) {
    const kind = pieces[i]?.kind;
    if (kind === "letters") return "word";
    digits ||= kind === "digits";
  }
  return digits ? "number" : "mark";
}

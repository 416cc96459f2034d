import { magnitudes, numberWords } from "../catalog/units.ts";
import type { Piece } from "../words/pieces.ts";

export interface NumberRead {
  readonly value: number;
  /** The piece after the number. */
  readonly next: number;
  readonly word: boolean;
}

/** Reads the number that starts at a piece: `10,000`, `99.9`, `50k`, `1.2 million`, `two`. */
export function readNumber(pieces: readonly Piece[], at: number): NumberRead | undefined {
  const piece = pieces[at];
  if (piece?.kind === "letters") {
    const value = numberWords[piece.lower];
    return value === undefined ? undefined : { value, next: at + 1, word: true };
  }
  if (piece?.kind !== "digits" || piece.text.length > 15) return undefined;
  let digits = piece.text;
  let next = at + 1;
  while (isGroup(pieces, next)) {
    digits += pieces[next + 1]?.text ?? "";
    next += 2;
  }
  if (isAttached(pieces, next, ".") && isAttachedDigits(pieces, next + 1)) {
    digits += `.${pieces[next + 1]?.text ?? ""}`;
    next += 2;
  }
  const value = Number(digits);
  if (!Number.isFinite(value)) return undefined;
  const magnitude = magnitudeAt(pieces, next);
  return magnitude === undefined
    ? { value, next, word: false }
    : { value: round(value * magnitude), next: next + 1, word: false };
}

/** `,000` */
function isGroup(pieces: readonly Piece[], at: number): boolean {
  return (
    isAttached(pieces, at, ",") &&
    isAttachedDigits(pieces, at + 1) &&
    pieces[at + 1]?.text.length === 3
  );
}

function isAttached(pieces: readonly Piece[], at: number, mark: string): boolean {
  const piece = pieces[at];
  return piece?.text === mark && !piece.spaced;
}

function isAttachedDigits(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === "digits" && !piece.spaced;
}

function magnitudeAt(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at];
  if (piece?.kind !== "letters") return undefined;
  // `1.2M users`; a small m may be minutes, so only the capital stands for a million.
  if (!piece.spaced && piece.text === "M") return 1e6;
  if (piece.spaced && piece.lower.length < 3) return undefined;
  return Object.hasOwn(magnitudes, piece.lower) ? magnitudes[piece.lower] : undefined;
}

/** Drops what binary fractions add: 1.1 million is 1,100,000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

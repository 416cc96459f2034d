import { currencyMarks, magnitudes, numberWords } from "../catalog/units.ts";
import type { Piece } from "../words/pieces.ts";
import { readUnit } from "./read-unit.ts";

export interface NumberRead {
  readonly value: number;
  /** The piece after the number. */
  readonly next: number;
  readonly word: boolean;
  /** What letters behind the digits multiply by: `5k`. */
  readonly magnitude?: number;
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
  if (isSpacedGroups(pieces, at, next)) {
    while (isThousand(pieces, next)) digits += pieces[next++]?.text ?? "";
  } else if (isAttached(pieces, next, ".") && isAttachedDigits(pieces, next + 1)) {
    const behind = pieces[next + 1]?.text ?? "";
    // "5.000 users" are five thousand in most of Europe; nobody measures "5.000" of anything.
    digits += behind === "000" && Number(digits) > 0 ? behind : `.${behind}`;
    next += 2;
  } else if (isDecimalComma(pieces, next)) {
    digits += `.${pieces[next + 1]?.text ?? ""}`;
    next += 2;
  }
  const read = Number(digits);
  if (!Number.isFinite(read)) return undefined;
  const magnitude = magnitudeAt(pieces, next);
  return magnitude === undefined
    ? { value: read, next, word: false }
    : { value: round(read * magnitude), next: next + 1, word: false, magnitude };
}

/** `,000` */
function isGroup(pieces: readonly Piece[], at: number): boolean {
  return (
    isAttached(pieces, at, ",") &&
    isAttachedDigits(pieces, at + 1) &&
    pieces[at + 1]?.text.length === 3
  );
}

/** "10 000", "1 250 000": thousands with spaces, as ISO 80000-1 writes them. */
function isSpacedGroups(pieces: readonly Piece[], at: number, next: number): boolean {
  const first = pieces[at]?.text ?? "";
  return (
    next === at + 1 &&
    /^[1-9]\d{0,2}$/.test(first) &&
    isThousand(pieces, next) &&
    (pieces[next]?.text.endsWith("00") === true || isThousand(pieces, next + 1)) &&
    pieces[at - 1]?.kind !== "digits"
  );
}

function isThousand(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === "digits" && piece.spaced && piece.text.length === 3;
}

/** "99,9 %", "1,5 seconds": a comma before one or two digits and what they measure. */
function isDecimalComma(pieces: readonly Piece[], at: number): boolean {
  return (
    isAttached(pieces, at, ",") &&
    isAttachedDigits(pieces, at + 1) &&
    (pieces[at + 1]?.text.length ?? 3) < 3 &&
    (readUnit(pieces, at + 2) !== undefined ||
      currencyMarks[pieces[at + 2]?.text ?? ""] !== undefined)
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
  if (piece.spaced && piece.lower.length < 3) {
    // "10 k users", "2 M rows"
    const counts = pieces[at + 1]?.kind === "letters" && pieces[at + 1]?.spaced === true;
    return counts && piece.text === "k" ? 1e3 : counts && piece.text === "M" ? 1e6 : undefined;
  }
  return Object.hasOwn(magnitudes, piece.lower) ? magnitudes[piece.lower] : undefined;
}

/** Drops what binary fractions add: 1.1 million is 1,100,000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

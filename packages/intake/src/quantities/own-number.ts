import { numberedNouns } from "../catalog/units.ts";
import type { Piece } from "../words/pieces.ts";
import type { NumberRead } from "./read-number.ts";

/** The number is not a part of a name, a date, a version or a numbering. */
export function isOwnNumber(
  pieces: readonly Piece[],
  at: number,
  { next, word }: NumberRead,
): boolean {
  if (word) return true;
  const before = pieces[at - 1];
  const piece = pieces[at];
  if (before && piece && !piece.spaced && before.kind === "letters") return false;
  // `03` of `AB-01…03`, `:8080`, `§9.3`: parts of a key, an address, a reference.
  if (/^0\d/.test(piece?.text ?? "") && pieces[at + 1]?.text !== ".") return false;
  if (/^[§^]$/.test(before?.text ?? "")) return false;
  if (before?.text === ":" && !piece?.spaced && /^\d{4,5}$/.test(piece?.text ?? "")) return false;
  if (before?.text === "…" && /^0\d/.test(pieces[at - 2]?.text ?? "")) return false;
  if (before?.text === "-" && !piece?.spaced && pieces[at - 2]?.lower !== "sub") return false;
  if (before?.text === "." && !piece?.spaced) return false;
  if (before?.text === "/" && !piece?.spaced && pieces[at - 2]?.kind === "digits") return false;
  if (before && numberedNouns.has(before.lower)) return false;
  if (isYear(pieces, at)) return false;
  const after = pieces[next];
  // "from 1 to N instances"
  if (/^(?:to|-|–)$/.test(after?.lower ?? "") && /^[A-Z]$/.test(pieces[next + 1]?.text ?? "")) {
    return false;
  }
  if (before?.text === "(" && after?.text === ")") return false;
  if (after && !after.spaced && (after.text === "/" || after.text === ".")) {
    return pieces[next + 1]?.kind !== "digits";
  }
  // 2025-01-31
  return !(
    after?.text === "-" &&
    !after.spaced &&
    pieces[next + 1]?.kind === "digits" &&
    pieces[next + 2]?.text === "-"
  );
}

const dateWords =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q|by|in|since|until|before|end|early|late|mid)$/;

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** "30 November", "March 3": a day of any year. */
export function isDayOfMonth(
  pieces: readonly Pick<Piece, "lower" | "text">[],
  at: number,
): boolean {
  if (!/^(?:[12]?\d|3[01])$/.test(pieces[at]?.text ?? "")) return false;
  // "5 may" is no date.
  const named = (piece: Pick<Piece, "lower" | "text"> | undefined) =>
    piece !== undefined && /^\p{Lu}/u.test(piece.text) && months.test(piece.lower);
  return named(pieces[at + 1]) || named(pieces[at - 1]);
}

/** "by March 2027" */
export function isYear(pieces: readonly Pick<Piece, "lower">[], at: number): boolean {
  const before = pieces[at - 1]?.lower ?? "";
  const inQuarter = /^\d$/.test(before) && pieces[at - 2]?.lower === "q";
  return /^(?:19|20)\d\d$/.test(pieces[at]?.lower ?? "") && (dateWords.test(before) || inQuarter);
}

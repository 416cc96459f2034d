import { refusingWords, signedNouns } from "../catalog/units.ts";
import type { Piece } from "../words/pieces.ts";
import type { QuantityMatch } from "./quantity-match.ts";

/** "must be positive", "non-negative amounts", "rejects negative balances": bounds at zero. */
export function signAt(pieces: readonly Piece[], at: number): QuantityMatch | undefined {
  const word = pieces[at]?.lower;
  if (word === "positive") {
    return isBound(pieces, at) && !saysZero(pieces, at + 1)
      ? zero(pieces, at, at + 1, ">")
      : undefined;
  }
  if (word === "nonnegative") return zero(pieces, at, at + 1, ">=");
  if (word === "non" && pieces[at + 1]?.text === "-" && pieces[at + 2]?.lower === "negative") {
    return zero(pieces, at, at + 3, ">=");
  }
  if (word === "negative" && pieces[at - 1]?.text !== "-") {
    const measured = nounNear(pieces, at) && isRefused(pieces, at);
    return measured ? zero(pieces, at, at + 1, ">=") : undefined;
  }
  return undefined;
}

/** It says what a value has to be: "positive numbers", "the price is positive". */
function isBound(pieces: readonly Piece[], at: number): boolean {
  if (signedNouns.has(pieces[at + 1]?.lower ?? "")) return true;
  const before = pieces[at - 1]?.lower ?? "";
  const after = pieces[at + 1];
  return /^(?:be|is|are)$/.test(before) && (after === undefined || after.kind === "mark");
}

/** "positive values greater than zero": the number itself follows. */
function saysZero(pieces: readonly Piece[], from: number): boolean {
  return pieces.slice(from, from + 6).some(({ lower }) => lower === "zero" || lower === "0");
}

function nounNear(pieces: readonly Piece[], at: number): boolean {
  const near = [...pieces.slice(Math.max(0, at - 5), at), ...pieces.slice(at + 1, at + 3)];
  return near.some(({ lower }) => signedNouns.has(lower));
}

function isRefused(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(Math.max(0, at - 16), at + 8).some(({ lower }) => refusingWords.has(lower));
}

function zero(
  pieces: readonly Piece[],
  first: number,
  last: number,
  comparator: ">" | ">=",
): QuantityMatch {
  return {
    first,
    last,
    start: pieces[first]?.start ?? 0,
    end: pieces[last - 1]?.end ?? 0,
    value: 0,
    comparator,
    unit: "",
    dimension: "count",
    attached: false,
  };
}

import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import { currencyMarks } from "../catalog/units.ts";
import type { Piece } from "../words/pieces.ts";
import { type NumberRead, readNumber } from "./read-number.ts";
import { readUnit } from "./read-unit.ts";

/** `10 ms to 2 s`: the lower end in the unit of the upper one. */
export function rangeOverUnits(pieces: readonly Piece[], at: number): High | undefined {
  const low = readUnit(pieces, at);
  if (low?.dimension !== "time" && low?.dimension !== "size") return undefined;
  if (!rangeMarks.has(pieces[low.next]?.lower ?? "")) return undefined;
  const high = readNumber(pieces, low.next + 1);
  const unit = high && !high.word ? readUnit(pieces, high.next) : undefined;
  if (!high || unit?.dimension !== low.dimension) return undefined;
  const [from, to] = [sizeOfUnit(low.symbol), sizeOfUnit(unit.symbol)];
  return from.base === to.base ? { ...high, scale: from.factor / to.factor } : undefined;
}

export interface High extends NumberRead {
  /** What the lower end is short of: `5-10k` is 5,000 to 10,000. */
  readonly scale: number;
}

const rangeMarks = new Set(["-", "–", "—", "to", "…"]);

export function readRange(
  pieces: readonly Piece[],
  at: number,
  { money, low }: { readonly money: boolean; readonly low: NumberRead },
): High | undefined {
  const joint = pieces[at]?.lower ?? "";
  const between = joint === "and" && hasBetween(pieces, at);
  if (!rangeMarks.has(joint) && !between) return undefined;
  const from = money && currencyMarks[pieces[at + 1]?.text ?? ""] !== undefined ? at + 2 : at + 1;
  const high = pieces[from]?.kind === "digits" ? readNumber(pieces, from) : undefined;
  if (!high) return undefined;
  // `5-10k`, but not `1k-5k` and not `1,000-5k`: each end that says its own size keeps it.
  const shared = low.magnitude === undefined ? (high.magnitude ?? 1) : 1;
  const scale = low.value * shared < high.value ? shared : 1;
  return low.value * scale < high.value ? { ...high, scale } : undefined;
}

function hasBetween(pieces: readonly Piece[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    if (pieces[i]?.lower === "between") return true;
  }
  return false;
}

import {
  currencyCodes,
  type Dimension,
  percentWords,
  rateNouns,
  rateUnits,
  sizeUnits,
  timeUnits,
} from "../catalog/units.ts";
import type { Piece } from "../words/pieces.ts";
import { singular } from "../words/singular.ts";

export interface UnitRead {
  readonly symbol: string;
  readonly dimension: Dimension;
  /** The piece after the unit. */
  readonly next: number;
  /** "requests per user per day": of what the rate is one of. */
  readonly per?: string;
}

const times = bySpelling(timeUnits);
const sizes = bySpelling(sizeUnits);
const rates = bySpelling(rateUnits);
const counted = bySpelling(rateNouns);
const currencies = bySpelling(currencyCodes);

/** Reads the unit that starts at a piece, `per` and what follows it included. */
export function readUnit(pieces: readonly Piece[], at: number): UnitRead | undefined {
  const simple = simpleUnit(pieces, at);
  if (simple) return withPer(pieces, simple);
  const noun = pieces[at];
  if (noun?.kind !== "letters") return undefined;
  const own = perTime(pieces, at + 1);
  const of = own ? undefined : perOne(pieces, at + 1);
  const per = own ?? of?.time;
  if (!per) return undefined;
  const symbol = counted.get(noun.lower) ?? singular(noun.lower);
  const rate = { symbol: `${symbol}/${per.symbol}`, dimension: "rate", next: per.next } as const;
  return of ? { ...rate, per: of.noun } : rate;
}

/** `per user per day`, `per user and day`, `/user/day` */
function perOne(
  pieces: readonly Piece[],
  at: number,
):
  | { readonly noun: string; readonly time: { readonly symbol: string; readonly next: number } }
  | undefined {
  const noun = pieces[at + 1];
  if (!/^(?:per|\/|each|every)$/.test(pieces[at]?.lower ?? "") || noun?.kind !== "letters") return;
  const joined =
    pieces[at + 2]?.lower === "and" ? times.get(pieces[at + 3]?.lower ?? "") : undefined;
  const time = joined === undefined ? perTime(pieces, at + 2) : { symbol: joined, next: at + 4 };
  return time && { noun: singular(noun.lower), time };
}

function simpleUnit(pieces: readonly Piece[], at: number): UnitRead | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  const { lower } = piece;
  if (percentWords.has(lower)) return { symbol: "%", dimension: "percent", next: at + 1 };
  if (lower === "per" && pieces[at + 1]?.lower === "cent") {
    return { symbol: "%", dimension: "percent", next: at + 2 };
  }
  const lists: readonly [ReadonlyMap<string, string>, Dimension][] = [
    [rates, "rate"],
    [times, "time"],
    [sizes, "size"],
    [currencies, "money"],
  ];
  for (const [spellings, dimension] of lists) {
    const symbol = spellings.get(lower);
    if (symbol === undefined) continue;
    // "5 S" may be anything, "5 s" and "5S" are seconds.
    if (lower.length === 1 && piece.spaced && piece.text !== lower) return undefined;
    // "2d6" is a name.
    const after = pieces[at + 1];
    if (after?.kind === "digits" && !after.spaced && !piece.spaced && !continues(pieces, at + 1)) {
      return undefined;
    }
    return { symbol, dimension, next: at + 1 };
  }
  return undefined;
}

/** "1h30m": a smaller unit of time follows the second number. */
function continues(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 1];
  return after?.spaced === false && /^(?:m|min|s|h)$/.test(after.lower);
}

/** `USD per month`, `GB/day`, `5 minutes per task`. */
function withPer(pieces: readonly Piece[], unit: UnitRead): UnitRead {
  if (unit.dimension === "time" || unit.dimension === "rate") return unit;
  const per = perTime(pieces, unit.next);
  if (!per) return unit;
  return { ...unit, symbol: `${unit.symbol}/${per.symbol}`, next: per.next };
}

const perWords = new Set(["per", "/", "a", "an", "each", "every"]);

/** `per second`, `/day`, `a month`. */
export function perTime(
  pieces: readonly Piece[],
  at: number,
): { readonly symbol: string; readonly next: number } | undefined {
  const first = pieces[at]?.lower ?? "";
  if (first === "in" && /^(?:1|one|an|a)$/.test(pieces[at + 1]?.lower ?? "")) {
    // "a million clicks in one hour"
    const symbol = times.get(pieces[at + 2]?.lower ?? "");
    return symbol === undefined ? undefined : { symbol, next: at + 3 };
  }
  if (!perWords.has(first)) return undefined;
  const symbol = times.get(pieces[at + 1]?.lower ?? "");
  return symbol === undefined ? undefined : { symbol, next: at + 2 };
}

function bySpelling(units: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(units).flatMap(([symbol, spellings]) =>
      spellings.split(" ").map((spelling): [string, string] => [spelling, symbol]),
    ),
  );
}

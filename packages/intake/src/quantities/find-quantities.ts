import { peakWords } from "../catalog/each-words.ts";
import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import { countableWords, currencyMarks, repeated, rhythms } from "../catalog/units.ts";
import type { PieceRange } from "../words/group-words.ts";
import type { Piece } from "../words/pieces.ts";
import { findPercentiles } from "./find-percentiles.ts";
import { measuresNothing } from "./no-measure.ts";
import { isOwnNumber } from "./own-number.ts";
import type { QuantityMatch } from "./quantity-match.ts";
import { comparatorAfter, comparatorBefore } from "./read-comparator.ts";
import { type NumberRead, readNumber } from "./read-number.ts";
import { rangeOverUnits, readRange } from "./read-range.ts";
import { perTime, readUnit, type UnitRead } from "./read-unit.ts";
import { signAt } from "./sign-words.ts";

/** Finds numbers that measure or count something. Names with digits in them are taken already. */
export function findQuantities(
  pieces: readonly Piece[],
  taken: readonly PieceRange[],
): readonly QuantityMatch[] {
  const percentiles = findPercentiles(pieces);
  const matches: QuantityMatch[] = [...percentiles];
  const closed = [...taken, ...percentiles].sort((a, b) => a.first - b.first);
  let range = 0;
  for (let at = 0; at < pieces.length; ) {
    while ((closed[range]?.last ?? Number.POSITIVE_INFINITY) <= at) range++;
    const inside = closed[range];
    if (inside && inside.first <= at) {
      at = inside.last;
      continue;
    }
    const match =
      rhythmAt(pieces, at) ??
      signAt(pieces, at) ??
      quantityAt(pieces, at, closed[range - 1]?.last ?? 0, taken);
    if (match) matches.push(match);
    at = Math.max(match?.last ?? 0, at + 1);
  }
  return attachPercentiles(matches.sort((a, b) => a.first - b.first));
}

function quantityAt(
  pieces: readonly Piece[],
  at: number,
  earliest: number,
  taken: readonly PieceRange[],
): QuantityMatch | undefined {
  const money = currencyMarks[pieces[at]?.text ?? ""];
  const from = money === undefined ? at : at + 1;
  const low = readNumber(pieces, from);
  if (low?.word && pieces[low.next]?.lower === "nines") return nines(pieces, at, low);
  if (!low || !isOwnNumber(pieces, from, low)) return undefined;
  if (!low.word && measuresNothing(pieces, from, low.next)) return undefined;
  const compound = compoundTime(pieces, from, low);
  if (compound) return { ...compound, first: at, start: pieces[at]?.start ?? 0 };
  const high =
    readRange(pieces, low.next, { money: money !== undefined, low }) ??
    rangeOverUnits(pieces, low.next);
  const number = high ?? low;
  const plus = pieces[number.next]?.text === "+" && !pieces[number.next]?.spaced;
  const unitAt = number.next + (plus ? 1 : 0);
  const hyphen = isHyphenated(pieces, unitAt);
  const unit =
    readUnit(pieces, hyphen ? unitAt + 1 : unitAt) ??
    lengthUnit(pieces, unitAt, hyphen) ??
    multipleUnit(pieces, unitAt);
  // "one" and "two" count only where a unit follows.
  if (low.word && !unit && !countsInWords(pieces, at, low)) return undefined;
  if (low.word && !hyphen && isSomeDay(pieces, at, low)) return undefined;
  if (!unit && (hyphen || isTail(pieces, unitAt) || isVersion(pieces, at, taken))) return undefined;
  const per = money === undefined || unit ? undefined : perTime(pieces, unitAt);
  const behind = unit?.next ?? per?.next ?? unitAt;
  // "95%+"
  const more = unit !== undefined && pieces[behind]?.text === "+" && !pieces[behind]?.spaced;
  const plainNext = more ? behind + 1 : behind;
  const before = comparatorBefore(pieces, at);
  const after = before ? undefined : comparatorAfter(pieces, plainNext);
  const reaches = before !== undefined && before.first >= earliest;
  const first = reaches ? before.first : at;
  const last = after?.next ?? plainNext;
  const comparator = high
    ? "range"
    : ((reaches ? before.comparator : after?.comparator) ?? (plus || more ? ">=" : undefined));
  const moneyUnit =
    money === undefined ? undefined : moneyOf(money, unit?.symbol ?? (per && `/${per.symbol}`));
  return {
    first,
    last,
    start: pieces[first]?.start ?? 0,
    end: pieces[last - 1]?.end ?? 0,
    value: high ? [low.value * high.scale, high.value] : low.value,
    ...(comparator
      ? { comparator }
      : low.word && low.value > 0 && !unit
        ? { comparator: "=" }
        : {}),
    unit: moneyUnit ?? unit?.symbol ?? "",
    ...(unit?.per === undefined ? {} : { per: unit.per }),
    dimension: money === undefined ? (unit?.dimension ?? "count") : "money",
    attached: hyphen || pieces[at - 1]?.text === "-",
  };
}

/** "5-character identifier", "5-field syntax" */
function lengthUnit(pieces: readonly Piece[], at: number, hyphen: boolean): UnitRead | undefined {
  const noun = pieces[at + 1]?.lower ?? "";
  return hyphen && /^(?:character|char|digit|letter|word|field)$/.test(noun)
    ? { symbol: noun, dimension: "count", next: at + 2 }
    : undefined;
}

/** "spikes of 10x": elsewhere an x behind a number is part of a name, or says how often. */
function multipleUnit(pieces: readonly Piece[], at: number): UnitRead | undefined {
  const isMultiple = /^[x×]$/.test(pieces[at]?.lower ?? "") && pieces[at + 1]?.kind !== "digits";
  const near = pieces.slice(Math.max(0, at - 8), at + 8);
  return isMultiple && near.some(({ lower }) => peakWords.has(lower))
    ? { symbol: "x", dimension: "count", next: at + 1 }
    : undefined;
}

/** "at least three roles", "zero incidents", "greater than zero", "three gardens" */
function countsInWords(pieces: readonly Piece[], at: number, { value, next }: NumberRead): boolean {
  const bound = comparatorBefore(pieces, at)?.comparator;
  if (bound !== undefined && bound !== "~" && bound !== "=") return true;
  const counted = pieces
    .slice(next, next + 3)
    .findIndex(({ lower }) => /[^su]s$|^(?:people|persons|children)$/.test(lower));
  if (
    counted === -1 ||
    !pieces.slice(next, next + counted + 1).every(({ kind }) => kind === "letters")
  ) {
    return false;
  }
  if (value === 0) return true;
  // "our Four Keys": a name.
  if (/^\p{Lu}/u.test(pieces[at]?.text ?? "") && /^\p{Lu}/u.test(pieces[next]?.text ?? "")) {
    return false;
  }
  // "the two systems", "any two of them", "two ways": nothing is counted.
  const noun = pieces[next + counted]?.lower ?? "";
  return (
    value > 1 &&
    counted < 2 &&
    !countableWords.has(noun) &&
    !/^(?:the|these|those|any|either|all|other|last|first|next|between|every|or|of|than|when|if|where|its|their)$/.test(
      pieces[at - 1]?.lower ?? "",
    )
  );
}

/** "I get a plot one day": a word for some day, not a length of time. */
function isSomeDay(pieces: readonly Piece[], at: number, { value, next }: NumberRead): boolean {
  return (
    value === 1 &&
    /^(?:day|time|second|minute)$/.test(pieces[next]?.lower ?? "") &&
    comparatorBefore(pieces, at) === undefined &&
    !/^(?:for|after|in|every|per|by|than|to|is|of|least|last|takes?|lasts?)$/.test(
      pieces[at - 1]?.lower ?? "",
    )
  );
}

/** "daily backups", "refresh hourly": how often something runs by itself. */
function rhythmAt(pieces: readonly Piece[], at: number): QuantityMatch | undefined {
  const piece = pieces[at];
  const unit = piece && rhythms[piece.lower];
  if (!unit) return undefined;
  const near = pieces.slice(Math.max(0, at - 4), at + 5);
  if (!near.some(({ lower }) => repeated.has(lower))) return undefined;
  return {
    first: at,
    last: at + 1,
    start: piece.start,
    end: piece.end,
    value: 1,
    comparator: "=",
    unit,
    dimension: "time",
    attached: false,
  };
}

/** "five nines" is 99.999 %. */
function nines(pieces: readonly Piece[], at: number, { value, next }: NumberRead): QuantityMatch {
  return {
    first: at,
    last: next + 1,
    start: pieces[at]?.start ?? 0,
    end: pieces[next]?.end ?? 0,
    value: Number((100 - 10 ** (2 - value)).toFixed(9)),
    unit: "%",
    dimension: "percent",
    attached: false,
  };
}

/** `1h30m` is 90 minutes. */
function compoundTime(
  pieces: readonly Piece[],
  at: number,
  { value, next, word }: NumberRead,
): QuantityMatch | undefined {
  const unit = word ? undefined : readUnit(pieces, next);
  const joined = pieces[next]?.spaced === false && pieces[next + 1]?.spaced === false;
  const more = unit && joined ? readNumber(pieces, next + 1) : undefined;
  const minor = pieces[more?.next ?? 0]?.lower;
  const minorSymbol = minor === "m" ? "min" : minor;
  const [major, small] = [sizeOfUnit(unit?.symbol ?? ""), sizeOfUnit(minorSymbol ?? "")];
  const areTimes = major.base === "ms" && small.base === "ms" && small.factor < major.factor;
  if (!more || more.word || !areTimes) return undefined;
  return {
    first: at,
    last: more.next + 1,
    start: pieces[at]?.start ?? 0,
    end: pieces[more.next]?.end ?? 0,
    value: (value * major.factor + more.value * small.factor) / sizeOfUnit("min").factor,
    unit: "min",
    dimension: "time",
    attached: false,
  };
}

function isHyphenated(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 1];
  return pieces[at]?.text === "-" && !pieces[at]?.spaced && after?.spaced === false;
}

/** Letters touch the number that are no unit: `2FA`, `3D`, `1st`. */
function isTail(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === "letters" && !piece.spaced;
}

/** The number follows the name of a product: `PostgreSQL 16`. */
function isVersion(pieces: readonly Piece[], at: number, taken: readonly PieceRange[]): boolean {
  return pieces[at]?.kind === "digits" && taken.some(({ last }) => last === at);
}

function moneyOf(currency: string, unit: string | undefined): string {
  const per = unit?.slice(unit.indexOf("/") + 1);
  return unit?.includes("/") && per ? `${currency}/${per}` : currency;
}

/** A percentile belongs to the time or rate nearest to it. */
function attachPercentiles(matches: readonly QuantityMatch[]): readonly QuantityMatch[] {
  const owners = new Map<QuantityMatch, number>();
  for (const mark of matches) {
    if (mark.dimension !== "mark" || mark.percentile === undefined) continue;
    const nearest = matches
      .filter(({ dimension }) => dimension === "time" || dimension === "rate")
      .map((match) => ({ match, distance: distanceOf(match, mark) }))
      .sort((a, b) => a.distance - b.distance)[0];
    if (nearest && nearest.distance < 12) owners.set(nearest.match, mark.percentile);
  }
  return matches.map((match) => {
    const percentile = owners.get(match);
    return percentile === undefined ? match : { ...match, percentile };
  });
}

function distanceOf(a: PieceRange, b: PieceRange): number {
  return a.first >= b.last ? a.first - b.last : b.first - a.last;
}

import type { Worths } from "./optimum.ts";
import type { Part } from "./parts.ts";
import type { Program } from "./program.ts";

/** Leaves out what no combination worth at least `floor` can have. */
export type Hopeful = (worths: Worths, floor: number) => Worths;

/** What the columns of two variables, by their places among all variables, give each other. */
interface Link {
  readonly one: number;
  readonly other: number;
  /** For each of the one's columns what it gains with each of the other's; less than anything where they exclude each other. */
  readonly gains: readonly Float64Array[];
  readonly most: number;
}

/** The columns of a variable, which follow one another. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const never = Number.NEGATIVE_INFINITY;

/**
 * Most columns are out of the question before anything is searched: even with the best of every other need
 * beside them they are worth less than a combination that is known. What is left is solved in a fraction of
 * the time, and is whole more often.
 */
export function hopefulOf({ variables, relations }: Part, { kinds }: Program): Hopeful {
  const spans = variables.map((variable): Span => {
    const start = kinds.findIndex((kind) => kind.variable === variable);
    return { start, end: kinds.findLastIndex((kind) => kind.variable === variable) + 1 };
  });
  const placeOf = new Map(variables.map((variable, at) => [variable, at]));
  const links = relations.map(({ one, other, bonus }): Link => {
    const own = kinds.filter(({ variable }) => variable === one);
    const others = kinds.filter(({ variable }) => variable === other);
    const gains = own.map(({ values: [row = -1] }) =>
      Float64Array.from(others, ({ values: [column = -1] }) => {
        const found = bonus[row]?.[column];
        return found === undefined ? 0 : (found ?? never);
      }),
    );
    const most = gains.reduce((sum, row) => Math.max(sum, ...row), 0);
    return { one: placeOf.get(one) ?? 0, other: placeOf.get(other) ?? 0, gains, most };
  });
  const allGains = links.reduce((sum, { most }) => sum + most, 0);
  return (given, floor) => {
    const worth = Float64Array.from(given, (each) => each ?? never);
    // Each round leaves less beside what is left.
    while (leaveOut(worth, floor, { spans, links, allGains }));
    return given.map((each, column) => (worth[column] === never ? undefined : each));
  };
}

interface Bearings {
  readonly spans: readonly Span[];
  readonly links: readonly Link[];
  readonly allGains: number;
}

/** One round; whether anything was left out by it. */
function leaveOut(
  worth: Float64Array,
  floor: number,
  { spans, links, allGains }: Bearings,
): boolean {
  const most = spans.map(({ start, end }) => mostIn(worth, start, end));
  const all = most.reduce((sum, each) => sum + each, allGains);
  // By column how far the best with it may be below the best of each need by itself.
  const behind = new Float64Array(worth.length);
  for (const [at, { start, end }] of spans.entries()) {
    for (let column = start; column < end; column += 1) {
      behind[column] = (most[at] ?? 0) - (worth[column] ?? 0);
    }
  }
  for (const link of links) fallBehind(behind, worth, link, { spans, most });
  let isLess = false;
  for (let column = 0; column < worth.length; column += 1) {
    // Totals are whole numbers.
    if (worth[column] === never || all - (behind[column] ?? 0) >= floor - 0.5) continue;
    worth[column] = never;
    isLess = true;
  }
  return isLess;
}

/** What each column of two variables loses, as not everything of the other goes with it. */
function fallBehind(
  behind: Float64Array,
  worth: Float64Array,
  { one, other, gains, most: allowed }: Link,
  { spans, most }: { readonly spans: readonly Span[]; readonly most: readonly number[] },
): void {
  const [ones, others] = [spans[one], spans[other]];
  if (!ones || !others) return;
  const bestOthers = new Float64Array(others.end - others.start).fill(never);
  for (const [at, row] of gains.entries()) {
    const own = worth[ones.start + at] ?? never;
    if (own === never) continue;
    let best = never;
    for (let place = 0; place < row.length; place += 1) {
      const theirs = worth[others.start + place] ?? never;
      const gain = row[place] ?? 0;
      if (theirs === never || gain === never) continue;
      if (theirs + gain > best) best = theirs + gain;
      if (own + gain > (bestOthers[place] ?? never)) bestOthers[place] = own + gain;
    }
    lower(behind, ones.start + at, (most[other] ?? 0) + allowed - best);
  }
  for (const [place, best] of bestOthers.entries()) {
    if (worth[others.start + place] === never) continue;
    lower(behind, others.start + place, (most[one] ?? 0) + allowed - best);
  }
}

function lower(behind: Float64Array, column: number, by: number): void {
  behind[column] = (behind[column] ?? 0) + by;
}

function mostIn(worth: Float64Array, start: number, end: number): number {
  let most = never;
  for (let column = start; column < end; column += 1) most = Math.max(most, worth[column] ?? never);
  return most;
}

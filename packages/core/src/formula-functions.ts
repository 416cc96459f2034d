import { pathTime } from "./path-time.ts";
import { erlangC, timeWithin } from "./queueing.ts";
import { type Dimension, units } from "./units.ts";
import { wordTable } from "./word-table.ts";

/** A function of formulas: how many arguments it takes, what it computes, and what kind of number that is. */
export interface FormulaFunction {
  readonly least: number;
  readonly most?: number;
  readonly of: (...args: readonly number[]) => number;
  /** `as-arguments`: all are of one kind, and so is what comes out. */
  readonly gives: Dimension | "as-arguments";
}

/** The upper end of a binomial distribution, summed from the side that is less. */
function someOf(each: number, copies: number, needed: number): number {
  let failing = (1 - each) ** copies;
  let below = 0;
  for (let working = 0; working < Math.min(needed, copies + 1); working++) {
    below += failing;
    failing *= ((copies - working) / (working + 1)) * (each / (1 - each));
  }
  return each >= 1 ? 1 : 1 - below;
}

const aNumber = units.count.dimension;

/** All functions that formulas may call. What is no `as-arguments` takes seconds, bytes and US dollars. */
export const formulaFunctions: Readonly<Record<string, FormulaFunction>> = wordTable({
  ceil: { least: 1, most: 1, of: (value = 0) => Math.ceil(value), gives: "as-arguments" },
  max: { least: 1, of: Math.max, gives: "as-arguments" },
  min: { least: 1, of: Math.min, gives: "as-arguments" },
  /** A number to the power of another: growth over years. */
  pow: { least: 2, most: 2, of: (base = 0, power = 0) => base ** power, gives: aNumber },
  /** Share that waits: servers, servers that are busy on average. */
  erlangC: {
    least: 2,
    most: 2,
    of: (servers = 0, offered = 0) => erlangC(servers, offered),
    gives: aNumber,
  },
  /** Seconds within which a share is done: share, arrivals a second, seconds of service, servers, variability. */
  mmcTime: {
    least: 4,
    most: 5,
    of: (percentile = 0, arrival = 0, service = 0, servers = 0, variability = 1) =>
      timeWithin(percentile, { arrival, service, servers, variability }),
    gives: units.s.dimension,
  },
  /** That so many of the copies work at least as are needed, each as likely as the others and whatever they do. */
  someOf: {
    least: 3,
    most: 3,
    of: (each = 0, copies = 1, needed = 1) => someOf(each, copies, needed),
    gives: aNumber,
  },
  /** The percentile that each of so many calls at the same time has to keep so that all of them keep theirs. */
  eachOf: {
    least: 2,
    most: 2,
    of: (percentile = 0, calls = 1) => 100 * (percentile / 100) ** (1 / calls),
    gives: aNumber,
  },
  /** A percentile of the time of hops, by the median and p95 of each: percentile, seed, median, p95, median, p95, … */
  pathTime: {
    least: 4,
    of: (percentile = 0, seed = 0, ...hops) => pathTime(percentile, seed, hops),
    gives: units.s.dimension,
  },
});

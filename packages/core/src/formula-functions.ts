import { pathTime } from "./path-time.ts";
import { type Dimension, units } from "./units.ts";
import { wordTable } from "./word-table.ts";

/** A function of formulas: what it computes, and what kind of number that is. */
export interface FormulaFunction {
  readonly of: (args: readonly number[]) => number;
  /** `as-arguments`: all are of one kind, and so is what comes out. */
  readonly gives: Dimension | "as-arguments";
}

/** All functions that formulas may call. What is no `as-arguments` takes seconds, bytes and US dollars. */
export const formulaFunctions: Readonly<Record<string, FormulaFunction>> = wordTable({
  ceil: { of: ([value = 0]) => Math.ceil(value), gives: "as-arguments" },
  max: { of: (args) => Math.max(...args), gives: "as-arguments" },
  min: { of: (args) => Math.min(...args), gives: "as-arguments" },
  /** That one of `copies` works, each of which works with the same probability, whatever the others do. */
  anyOf: { of: ([each = 0, copies = 1]) => 1 - (1 - each) ** copies, gives: units.ratio.dimension },
  /** The percentile that each of `calls` at the same time has to keep so that all of them keep theirs. */
  eachOf: {
    of: ([percentile = 0, calls = 1]) => 100 * (percentile / 100) ** (1 / calls),
    gives: units.count.dimension,
  },
  /** A percentile of the time of a way, see `pathTime`. */
  pathTime: {
    of: ([percentile = 0, seed = 0, ...hops]) => pathTime(percentile, seed, hops),
    gives: units.s.dimension,
  },
});

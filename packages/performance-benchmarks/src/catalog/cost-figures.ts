import type { Unit } from "@planc/core/ir";

interface Taken<U extends Unit> {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: U;
  /** What it is called. */
  readonly says: string;
}

const taken = <U extends Unit>(
  [low, value, high]: readonly [number, number, number],
  unit: U,
  says: string,
): Taken<U> => ({ value, low, high, unit, says });

/**
 * What nothing of a plan says and a bill depends on: judgements, each with a range, that the first month of use takes
 * the place of. The lower ends make the lower end of a line, the upper ones its upper end.
 */
export const costFigures = {
  answer: taken([2, 8, 50], "kB", "size of answers"),
  // The more requests a visit has, the fewer visits there are.
  visitRequests: taken([50, 20, 10], "count", "requests a visit"),
  visitFiles: taken([0.2, 0.5, 2], "MB", "files a visit"),
  logged: taken([0.3, 1, 5], "kB", "logs a request"),
  traced: taken([0.01, 0.05, 1], "ratio", "share traced"),
  series: taken([200, 500, 2000], "count", "series an instance"),
  metrics: taken([10, 20, 50], "count", "own metrics"),
  editors: taken([1, 2, 5], "count", "dashboard editors"),
  file: taken([0.1, 1, 10], "MB", "size of files"),
  kept: taken([1, 10, 100], "GB", "objects kept"),
  calledOut: taken([1, 10, 100], "GB", "calls out, monthly"),
  // The more often somebody signs in, the fewer people there are.
  signIns: taken([6, 2, 1], "count", "sign-ins of a user, monthly"),
  image: taken([0.1, 0.2, 0.5], "GB", "size of images"),
  versions: taken([5, 10, 30], "count", "versions kept"),
} as const;

/** A server of a database, before anything is measured: what `plannedCapacity.relationalServer` says. */
export const databaseServer = {
  /** Seconds of a processor that the statements of one request take. */
  time: 0.002,
  /** Share of its processors at peak. */
  limit: 0.5,
  /** Processors of the one that the plan counts with before data is copied or split. */
  processors: 4,
  /** Processors of a class that is rented, of which it takes one or several. */
  least: 2,
  /** A burstable class may be busy for a fifth of its two processors on average. */
  burst: 0.4,
} as const;

import type { Unit } from "@planc/core/ir";

interface Taken<U extends Unit> {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: U;
  /** As a reader may check it against a first bill. */
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
  answer: taken([2, 10, 50], "kB", "10 kB an answer (2 to 50)"),
  // The more requests a visit has, the fewer visits there are.
  visitRequests: taken([50, 20, 10], "count", "20 requests a visit (10 to 50)"),
  visitFiles: taken([0.2, 0.5, 2], "MB", "0.5 MB of files a visit (0.2 to 2)"),
  logged: taken([0.3, 1, 5], "kB", "1 kB of logs a request (0.3 to 5)"),
  traced: taken([0.01, 0.05, 1], "ratio", "5 % of requests traced (1 to 100)"),
  series: taken([200, 500, 2000], "count", "500 series an instance (200 to 2,000)"),
  metrics: taken([10, 20, 50], "count", "20 metrics of one's own (10 to 50)"),
  editors: taken([1, 2, 5], "count", "2 people edit dashboards (1 to 5)"),
  file: taken([0.1, 1, 10], "MB", "1 MB a file (0.1 to 10)"),
  kept: taken([1, 10, 100], "GB", "10 GB kept (1 to 100)"),
  calledOut: taken([1, 10, 100], "GB", "10 GB through the gateway a month (1 to 100)"),
  image: taken([0.1, 0.2, 0.5], "GB", "0.2 GB an image (0.1 to 0.5)"),
  versions: taken([5, 10, 30], "count", "10 versions kept (5 to 30)"),
} as const;

/** A server of a database, before anything is measured: what `plannedCapacity.relationalServer` says. */
export const databaseServer = {
  /** Seconds of a processor that the statements of one request take. */
  time: 0.002,
  /** Share of its processors at peak. */
  limit: 0.5,
  /** Processors of the smallest that is planned with. */
  least: 2,
  /** A burstable class may be busy for a fifth of its two processors on average. */
  burst: 0.4,
} as const;

export interface Summary {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @throws RangeError where there is nothing to sum up. */
export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (min === undefined || max === undefined || upper === undefined || lower === undefined) {
    throw new RangeError("There is nothing to sum up.");
  }
  return { min, median: (lower + upper) / 2, max };
}

/** Two things that were measured one right after the other. */
export interface Pair {
  readonly subject: number;
  readonly baseline: number;
}

/**
 * How many times the baseline the subject takes. The ratio is taken pair by pair, so that a machine
 * that gets slower or faster meanwhile slows both sides of each.
 */
export function ratioOf(pairs: readonly Pair[]): Summary {
  return summarise(pairs.map(({ subject, baseline }) => subject / baseline));
}

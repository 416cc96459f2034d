/** What became of the labels of one domain, in words that a reader finds again in the text. */
export interface Tally {
  readonly found: readonly string[];
  /** Labelled and not read. */
  readonly missed: readonly string[];
  /** Read and not labelled. */
  readonly wrong: readonly string[];
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    found: tallies.flatMap((each) => each.found),
    missed: tallies.flatMap((each) => each.missed),
    wrong: tallies.flatMap((each) => each.wrong),
  };
}

/** Nothing where nothing is labelled and nothing was read: there is no rate of nothing. */
export function ratesOf({ found, missed, wrong }: Tally): Rates | undefined {
  const hits = found.length;
  if (hits + missed.length + wrong.length === 0) return undefined;
  const precision = share(hits, wrong.length);
  const recall = share(hits, missed.length);
  return { precision, recall, f1: (2 * hits) / (2 * hits + missed.length + wrong.length) };
}

function share(part: number, rest: number): number {
  return part + rest === 0 ? 1 : part / (part + rest);
}

export interface Assignment<Label, Read> {
  readonly pairs: readonly (readonly [Label, Read])[];
  readonly missed: readonly Label[];
  readonly left: readonly Read[];
}

/** Gives each label at most one of what was read: the most alike first, then in the order given. */
export function assign<Label, Read>(
  labels: readonly Label[],
  reads: readonly Read[],
  likeness: (label: Label, read: Read) => number,
): Assignment<Label, Read> {
  const likely = labels
    .flatMap((label, at) =>
      reads.map((read, from) => ({ label, read, at, from, score: likeness(label, read) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at || a.from - b.from);
  const byLabel = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, from } of likely) {
    if (byLabel.has(at) || taken.has(from)) continue;
    byLabel.set(at, from);
    taken.add(from);
  }
  return {
    pairs: labels.flatMap((label, at) => {
      const read = reads[byLabel.get(at) ?? -1];
      return read === undefined ? [] : [[label, read] as const];
    }),
    missed: labels.filter((_, at) => !byLabel.has(at)),
    left: reads.filter((_, from) => !taken.has(from)),
  };
}

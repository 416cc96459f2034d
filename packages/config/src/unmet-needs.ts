import type { Part, Plugin } from "@planc/core";

/** What a removed plugin leaves undone: slots that it alone writes, and the plugins that need them. */
export interface UnmetNeed {
  readonly removed: Plugin;
  /** Sorted. */
  readonly slots: readonly string[];
  readonly plugins: readonly string[];
}

/** For each removed plugin what those that stay cannot do without. */
export function unmetNeeds(
  kept: readonly Plugin[],
  removed: readonly Plugin[],
): readonly UnmetNeed[] {
  const written = new Set(kept.flatMap(writtenBy));
  return removed.flatMap((each) => {
    const lost = new Set(writtenBy(each).filter((slot) => !written.has(slot)));
    const needs = kept.flatMap(({ name, parts }) =>
      parts.flatMap(needsOf).flatMap((slot) => (lost.has(slot) ? [{ name, slot }] : [])),
    );
    if (needs.length === 0) return [];
    return {
      removed: each,
      slots: sorted(needs.map(({ slot }) => slot)),
      plugins: sorted(needs.map(({ name }) => name)),
    };
  });
}

function writtenBy({ parts }: Plugin): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === "step" ? Object.values(part.writes).map(({ id }) => id) : [],
  );
}

function needsOf({ reads }: Part): readonly string[] {
  return Object.values(reads).flatMap((read) => ("optional" in read ? [] : [read.id]));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

import type { Merge } from "../measurements.ts";

/** How everything begins that the bench writes down as the place: by it, it knows what it wrote before. */
export const ownPlace = "planc bench on ";

/**
 * What the bench wrote before gives way to what it measured now. What somebody else measured of the same thing, on a
 * server perhaps, says more than a database within a process: it stays, and nothing is put beside it.
 */
export const mergeOwn: Merge = (before, entries) => {
  const others = new Set(
    before.flatMap(({ about, place }) => (place.startsWith(ownPlace) ? [] : [about])),
  );
  const added = entries.filter(({ about }) => !others.has(about));
  const again = new Set(added.map(({ about }) => about));
  return {
    kept: before.filter(({ about, place }) => !(place.startsWith(ownPlace) && again.has(about))),
    added,
  };
};

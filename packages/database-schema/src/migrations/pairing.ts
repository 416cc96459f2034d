import type { Constraint, Index, Table } from "../sql/schema-model.ts";

interface Named {
  readonly name: string;
}

/** The things of one table beside those of the same table later. */
export interface Pairing<Thing extends Named> {
  /** The same thing under another name. */
  readonly renamed: readonly { readonly from: Thing; readonly to: Thing }[];
  readonly changed: readonly { readonly from: Thing; readonly to: Thing }[];
  readonly removed: readonly Thing[];
  readonly added: readonly Thing[];
}

export function constraintPairs(from: Table, to: Table): Pairing<Constraint> {
  return pairs(
    [...from.constraints.values()],
    [...to.constraints.values()],
    (one, other) => one.clause === other.clause,
  );
}

export function indexPairs(from: Table, to: Table): Pairing<Index> {
  return pairs(
    [...from.indexes.values()],
    [...to.indexes.values()],
    (one, other) => one.body === other.body && one.unique === other.unique,
  );
}

function pairs<Thing extends Named>(
  from: readonly Thing[],
  to: readonly Thing[],
  isSame: (one: Thing, other: Thing) => boolean,
): Pairing<Thing> {
  const later = new Map(to.map((each) => [each.name, each]));
  const changed: { from: Thing; to: Thing }[] = [];
  const gone: Thing[] = [];
  const taken = new Set<string>();
  for (const thing of from) {
    const same = later.get(thing.name);
    if (!same) gone.push(thing);
    else {
      taken.add(same.name);
      if (!isSame(thing, same)) changed.push({ from: thing, to: same });
    }
  }
  const fresh = to.filter(({ name }) => !taken.has(name));
  const renamed: { from: Thing; to: Thing }[] = [];
  for (const thing of gone) {
    const same = fresh.find(
      (each) => isSame(thing, each) && !renamed.some((pair) => pair.to === each),
    );
    if (same) renamed.push({ from: thing, to: same });
  }
  return {
    renamed,
    changed,
    removed: gone.filter((each) => !renamed.some((pair) => pair.from === each)),
    added: fresh.filter((each) => !renamed.some((pair) => pair.to === each)),
  };
}

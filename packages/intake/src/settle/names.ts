import { nameId } from "../words/name-id.ts";
import { plural, singular } from "../words/singular.ts";

/** One key for a name in singular and plural, in any case. */
export function keyOf(name: string): string {
  const words = name.toLowerCase().split(/\s+/);
  const last = words.pop() ?? "";
  return nameId([...words, singular(last)].join(" "));
}

/** The plural of a name, its last word alone changed. */
export function pluralOf(name: string): string {
  return plural(name);
}

/** Nodes by the key of a name, each group in the order of the ids. */
export function groupBy<Node>(
  nodes: readonly Node[],
  key: (node: Node) => string,
): ReadonlyMap<string, readonly [Node, ...Node[]]> {
  const groups = new Map<string, [Node, ...Node[]]>();
  for (const node of nodes) {
    const own = key(node);
    const group = groups.get(own);
    if (group) group.push(node);
    else groups.set(own, [node]);
  }
  return groups;
}

/** The references of nodes, for `carried`. */
export function refsOf<Ref>(
  nodes: readonly [{ readonly ref: Ref }, ...{ readonly ref: Ref }[]],
): readonly [Ref, ...Ref[]] {
  const [first, ...rest] = nodes;
  return [first.ref, ...rest.map(({ ref }) => ref)];
}

/** Whether a list has something in it. */
export function isFilled<Item>(list: readonly Item[]): list is readonly [Item, ...Item[]] {
  return list.length > 0;
}

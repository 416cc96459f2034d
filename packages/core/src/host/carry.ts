import type { PlanNode } from "../node.ts";
import type { Ref } from "../ref.ts";
import type { CarriedWhy, Place, Why } from "../why.ts";
import { compareText } from "./order.ts";

/** More places than these are found through `from`; without a bound they add up along every chain. */
const mostPlaces = 8;

/**
 * The reason of a node that carries the reasons of others: stated with their first places as soon as one
 * of them is stated, else the reason of the first.
 * @throws Error where one of them is not there to be seen.
 */
export function resolveCarried(
  node: Ref,
  why: CarriedWhy,
  find: (ref: Ref) => PlanNode | undefined,
): Why {
  const from = Object.freeze([...new Set(why.from)]);
  const reasons = from.map((ref) => {
    const carrier = find(ref);
    if (!carrier) throw new Error(`${node}: it carries the reason of ${ref}, which it cannot see`);
    return carrier.why;
  });
  const places = reasons.flatMap((reason) => (reason.kind === "stated" ? reason.at : []));
  const [first] = reasons;
  if (places.length === 0 && first && first.kind !== "stated") {
    return Object.freeze({ ...first, from });
  }
  return Object.freeze({ kind: "stated", at: union(places), from });
}

function union(places: readonly Place[]): readonly Place[] {
  const sorted = places.toSorted(comparePlaces);
  const different = sorted.filter((place, i) => {
    const before = sorted[i - 1];
    return before === undefined || comparePlaces(before, place) !== 0;
  });
  return Object.freeze(different.slice(0, mostPlaces));
}

export function comparePlaces(a: Place, b: Place): number {
  return (
    compareText(a.source, b.source) ||
    a.span[0] - b.span[0] ||
    a.span[1] - b.span[1] ||
    compareText(a.quote, b.quote)
  );
}

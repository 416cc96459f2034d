import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { Unit } from "./facts.ts";

type Connection = ViewOf<typeof architecture.connection>;

/**
 * Units in the order in which they may change: what is called before what calls it, so that no version asks for
 * what is not there yet. Where they call each other, by name.
 */
export function orderOf(
  units: readonly Unit[],
  connections: readonly Connection[],
): readonly Unit[] {
  const unitOf = new Map<string, string>(
    units.flatMap((unit) => unit.data.components.map((each) => [each, unit.ref] as const)),
  );
  const called = new Map<string, Set<string>>(units.map(({ ref }) => [ref, new Set()]));
  for (const { data } of connections) {
    const [from, to] = [unitOf.get(data.from), unitOf.get(data.to)];
    if (from && to && from !== to && data.mode === "sync") called.get(from)?.add(to);
  }
  const waiting = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
  const done: Unit[] = [];
  while (waiting.length > 0) {
    const there = new Set<string>(done.map(({ ref }) => ref));
    const at = waiting.findIndex(({ ref }) =>
      [...(called.get(ref) ?? [])].every((each) => there.has(each)),
    );
    done.push(...waiting.splice(Math.max(at, 0), 1));
  }
  return done;
}

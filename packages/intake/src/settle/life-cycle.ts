import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Readings } from "./readings.ts";

type States = NonNullable<DataOf<typeof brief.concept>["states"]>;

/**
 * The life cycle that all readings of a concept tell of together; absent where none does. A list of the
 * values of its status that has all of the states may have more: each can be come to from any state that
 * something follows.
 */
export function lifeCycleOf(
  readings: readonly Readings["concepts"][number][],
  lists: readonly (readonly string[])[] = [],
): States | undefined {
  const telling = readings.filter(({ data }) => (data.states?.length ?? 0) > 1);
  if (telling.length === 0) return undefined;
  const names = new Map<string, string>();
  for (const { data } of telling) {
    for (const name of data.states ?? []) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  const told = new Set(names.keys());
  for (const list of lists) {
    const listed = new Set(list.map(keyOf));
    if (![...told].every((key) => listed.has(key))) continue;
    for (const name of list) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  const keys = [...names.keys()].slice(0, mostStates);
  const moves = telling.flatMap(({ data }) => data.moves ?? []);
  const anyOrder = readings.some(({ data }) => data.anyOrder === true);
  return keys.map((key) => ({
    name: names.get(key) ?? key,
    next: keys
      .filter((other) => other !== key && leadsTo(key, other))
      .map((other) => names.get(other) ?? other),
  }));

  /** A plain list says how a thing may stand, and forbids no move. */
  function leadsTo(key: string, other: string): boolean {
    if (anyOrder || moves.length === 0) return true;
    if (!told.has(other)) return moves.some((move) => keyOf(move.from) === key);
    return moves.some((move) => keyOf(move.from) === key && keyOf(move.to) === other);
  }
}

/** No life cycle of a specification has more; what has is none. */
const mostStates = 40;

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, " ");
}

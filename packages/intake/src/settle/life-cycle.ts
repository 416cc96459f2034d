import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Readings } from "./readings.ts";

type States = NonNullable<DataOf<typeof brief.concept>["states"]>;

/** The life cycle that all readings of a concept tell of together; absent where none does. */
export function lifeCycleOf(readings: readonly Readings["concepts"][number][]): States | undefined {
  const telling = readings.filter(({ data }) => (data.states?.length ?? 0) > 1);
  if (telling.length === 0) return undefined;
  const names = new Map<string, string>();
  for (const { data } of telling) {
    for (const name of data.states ?? []) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  const keys = [...names.keys()].slice(0, mostStates);
  const moves = telling.flatMap(({ data }) => data.moves ?? []);
  const anyOrder = telling.some(({ data }) => data.anyOrder === true);
  return keys.map((key, at) => ({
    name: names.get(key) ?? key,
    next: keys
      .filter((other, to) => other !== key && leadsTo(key, other, at, to))
      .map((other) => names.get(other) ?? other),
  }));

  function leadsTo(key: string, other: string, at: number, to: number): boolean {
    if (anyOrder) return true;
    if (moves.length > 0) {
      return moves.some((move) => keyOf(move.from) === key && keyOf(move.to) === other);
    }
    // Of a plain list only its order is known: a state leads to later ones, and an end to none.
    return to > at && !ends.test(key);
  }
}

/** No life cycle of a specification has more; what has is none. */
const mostStates = 40;

/** States in which nothing more happens. */
const ends =
  /^(?:closed|cancell?ed|completed?|done|rejected|declined|expired|archived|deleted|failed|refunded|void(?:ed)?|executed|delivered|resolved|won|lost|closed (?:won|lost)|terminated|withdrawn|finished)$/;

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, " ");
}

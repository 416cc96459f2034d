import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { keptValues } from "../fields/closed-list.ts";

type States = NonNullable<DataOf<typeof data.entity>["states"]>;
export type Moves = Extract<DataOf<typeof data.guard>["rule"], { kind: "moves" }>["moves"];

/** Whether the text leaves every move between the states open, or tells of none. */
export function movesFreely(states: States): boolean {
  const isOpen = states.every(({ name, next }) =>
    states.every((other) => other.name === name || next.includes(other.name)),
  );
  return isOpen || states.every(({ next }) => next.length === 0);
}

/** From each value of the column to which others, as rows have them; nothing where no move is refused. */
export function movesOf(
  entity: Pick<ViewOf<typeof data.entity>, "data">,
  values: readonly string[],
): Moves | undefined {
  const { states } = entity.data;
  if (states === undefined || movesFreely(states)) return undefined;
  const kept = keptValues(states.map(({ name }) => name));
  const known = new Set(values);
  const moves = states.flatMap(({ name, next }) => {
    const from = kept.get(name);
    const to = [...new Set(next.flatMap((each) => kept.get(each) ?? []))];
    return from !== undefined && known.has(from)
      ? [{ from, to: to.filter((each) => known.has(each) && each !== from) }]
      : [];
  });
  // Of states of which none leads to another nothing is told.
  return moves.some(({ to }) => to.length > 0) ? moves : undefined;
}

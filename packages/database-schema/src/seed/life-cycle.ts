import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type States = NonNullable<DataOf<typeof data.entity>["states"]>;

/** The ways from the first state to each of the others, the shortest each, by the values that the column keeps. */
export function waysThrough(
  states: States,
  values: readonly string[],
): readonly (readonly string[])[] {
  const kept = (name: string) => values.find((each) => plain(each) === plain(name));
  const [first] = states;
  const start = first && kept(first.name);
  if (first === undefined || start === undefined) return [];
  const ways: (readonly string[])[] = [[start]];
  const reached = new Set([first.name]);
  const waiting = [{ state: first, way: [start] as readonly string[] }];
  for (let each = waiting.shift(); each; each = waiting.shift()) {
    for (const name of each.state.next) {
      const value = kept(name);
      const state = states.find((one) => one.name === name);
      if (value === undefined || state === undefined || reached.has(name)) continue;
      reached.add(name);
      const way = [...each.way, value];
      ways.push(way);
      waiting.push({ state, way });
    }
  }
  return ways;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, " ");
}

import { keyOf } from "./names.ts";
import type { Readings } from "./readings.ts";

export type People = Pick<Readings, "actors" | "actions" | "access">;

/** With other names for people, wherever they act or are let do something. */
export function renamePeople<Given extends People>(
  given: Given,
  meant: (name: string) => string,
): Given {
  return {
    ...given,
    actors: given.actors.map((each) => ({
      ...each,
      data: { ...each.data, name: meant(each.data.name) },
    })),
    actions: given.actions.map((each) =>
      each.data.actor === undefined
        ? each
        : { ...each, data: { ...each.data, actor: meant(each.data.actor) } },
    ),
    access: given.access.map((each) => ({
      ...each,
      data: {
        ...each.data,
        actors: each.data.actors.map(meant),
        ...(each.data.except === undefined ? {} : { except: each.data.except.map(meant) }),
      },
    })),
  };
}

/** By the key of people, what else the text calls them: their names before and after they were renamed. */
export function otherNames(
  before: Readings["actors"],
  after: Readings["actors"],
): ReadonlyMap<string, readonly string[]> {
  const written = new Map<string, string>(before.map(({ ref, data }) => [ref, data.name]));
  const names = new Map<string, string[]>();
  for (const { ref, data } of after) {
    const name = written.get(ref) ?? data.name;
    const key = keyOf(data.name);
    if (keyOf(name) === key) continue;
    const known = names.get(key) ?? [];
    if (!known.some((each) => keyOf(each) === keyOf(name))) names.set(key, [...known, name]);
  }
  return names;
}

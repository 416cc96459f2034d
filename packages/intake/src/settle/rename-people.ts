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

/** By the key of people, what else the text calls them; two readings of the same actors, in one order. */
export function otherNames(
  before: Readings["actors"],
  after: Readings["actors"],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  before.forEach(({ data }, at) => {
    const key = keyOf(after[at]?.data.name ?? data.name);
    if (keyOf(data.name) === key) return;
    const known = names.get(key) ?? [];
    if (!known.some((name) => keyOf(name) === keyOf(data.name)))
      names.set(key, [...known, data.name]);
  });
  return names;
}

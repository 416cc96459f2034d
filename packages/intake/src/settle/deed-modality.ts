import { keyOf } from "./names.ts";
import { everybody } from "./people.ts";
import type { Readings } from "./readings.ts";

type Read = Readings["actions"][number];

/** Tells whether the text denies what is done to somebody; what some must not do, others may. */
export function deniersOf(
  deeds: readonly (readonly [same: string, data: Read["data"]])[],
): (same: string, name: string) => boolean {
  const denied = new Set(
    deeds.flatMap(([same, { negated, actor }]) =>
      negated === true ? [`${same} ${actor === undefined ? everybody : keyOf(actor)}`] : [],
    ),
  );
  return (same, name) => denied.has(`${same} ${keyOf(name)}`);
}

/** What the product does by itself, and nobody is said to do. */
export function automaticOf(
  group: readonly { readonly read: Read }[],
): "time" | "event" | undefined {
  const told = group.filter(({ read }) => read.data.passing !== true);
  const own = told.flatMap(({ read }) => read.data.automatic ?? []);
  const [first] = own;
  if (first === undefined || told.some(({ read }) => read.data.actor !== undefined))
    return undefined;
  // What is said without anybody may be people's doing, unless all of it is the product's.
  return own.length * 2 >= told.length ? (own.includes("time") ? "time" : first) : undefined;
}

/** When the product does it by itself, in the words that say it first. */
export function scheduleOf(group: readonly { readonly read: Read }[]): string | undefined {
  return group.flatMap(({ read }) =>
    read.data.passing === true ? [] : (read.data.schedule ?? []),
  )[0];
}

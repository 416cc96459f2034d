import { type ViewOf, wordTable } from "@planc/core";
import type { brief } from "@planc/core/ir";

type Quantity = ViewOf<typeof brief.quantity>;

export const secondsOfDay = 86_400;

const seconds: Readonly<Record<string, number>> = wordTable({
  s: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: secondsOfDay,
  day: secondsOfDay,
  week: 604_800,
  month: 2_628_000,
  year: 31_536_000,
});

/** Seconds of the time that a rate is for: `req/min` → 60; counts have none. */
export function secondsOf({ data }: Pick<Quantity, "data">): number | undefined {
  const slash = data.unit.lastIndexOf("/");
  return slash === -1 ? undefined : seconds[data.unit.slice(slash + 1).trim()];
}

/** The number that must hold too, where the text gives two. */
export function largest(value: Quantity["data"]["value"]): number {
  return typeof value === "number" ? value : Math.max(...value);
}

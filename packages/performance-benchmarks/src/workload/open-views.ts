import type { FigureInput } from "@planc/core";
import type { Settling } from "./rates.ts";

export const responseTime: FigureInput = { value: 0.2, unit: "s" };

/** Seconds from one request of somebody to the next. */
export const pauseOf = (thinkTime: FigureInput): number => responseTime.value + thinkTime.value;

/**
 * How many requests come for each that somebody makes: an open view asks one question every few seconds
 * beside them. Nothing where so many look on that they are told instead.
 */
export function openViewsOf(
  asking: Settling["asking"],
  thinkTime: FigureInput,
  rate: number,
): FigureInput | undefined {
  const pause = pauseOf(thinkTime);
  if (!asking || rate * pause > asking.most) return undefined;
  return { value: Number((1 + pause / asking.every).toPrecision(3)), unit: "ratio" };
}

/** What views ask is read: so much more of all that comes is. */
export function readsOfViews(
  { asking, compute }: Pick<Settling, "asking" | "compute">,
  { ref: _, ...asked }: FigureInput,
  openViews: FigureInput,
): void {
  if (!asking) return;
  compute(
    "read-share",
    "1 - (1 - asked) / openViews",
    "ratio",
    { asked, openViews },
    "load-of-open-views",
    asking.ref,
  );
}

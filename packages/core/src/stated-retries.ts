import type { quantity } from "./ir/brief.ts";
import type { DataOf } from "./slot.ts";

type Quantity = Pick<
  DataOf<typeof quantity>,
  "about" | "unit" | "value" | "key" | "measure" | "per" | "comparator"
>;

/** How often and for how long a text has a failed call repeated, where it says so. */
export interface StatedRetries {
  /** `up to 5 times, each pause 1.5 times the one before, within 12 s in all`. */
  readonly text: string;
  /** Requirements that say so. */
  readonly keys: readonly string[];
}

/**
 * What the text says itself of repeating a call that failed. Only a number of attempts makes it one: a
 * window or a factor alone may be of something else.
 */
export function statedRetries(
  quantities: readonly { readonly data: Quantity }[],
): StatedRetries | undefined {
  const all = quantities.map(({ data }) => data);
  const attempts = all.find(
    (each) =>
      typeof each.value === "number" &&
      each.per === undefined &&
      /^(?:retry|retries)$/.test(each.unit) &&
      each.value >= 1,
  );
  if (attempts === undefined) return undefined;
  const beside = all.filter(({ key }) => key !== undefined && key === attempts.key);
  const factor = beside.find(
    ({ about, unit, value }) =>
      typeof value === "number" && value > 1 && /\bback-?off\b/i.test(`${about} ${unit}`),
  );
  const window = beside.find(
    ({ about, measure, value }) =>
      measure === "duration" && typeof value === "number" && /\bwindow\b|\btotal\b/i.test(about),
  );
  const times = attempts.value === 1 ? "once" : `up to ${attempts.value} times`;
  const text = [
    times,
    ...(factor ? [`each pause ${factor.value} times the one before`] : []),
    ...(window
      ? [`within ${window.comparator === "~" ? "about " : ""}${window.value} ${window.unit} in all`]
      : []),
  ].join(", ");
  return { text, keys: attempts.key ? [attempts.key] : [] };
}

/** The repetition in a sentence, with the requirement that gives it: `tried again up to 5 times (FR-004)`. */
export function retriesText({ text, keys }: StatedRetries): string {
  return keys.length > 0 ? `${text} (${keys.join(", ")})` : text;
}

/** How a failed call is repeated where the text does not say it: a judgement, long enough for an outage of half an hour. */
export const usualRetries = {
  times: 4,
  text: "up to 4 times, after about 30 s, 2 min, 8 min and 32 min, each pause scattered by half of it",
} as const;

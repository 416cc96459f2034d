import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

type Quantity = ViewOf<typeof brief.quantity>;

/** How often a caller may ask, as the text states it: not how much the system has to bear. */
export function rateLimits(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter(
    ({ data: { kind, unit, comparator } }) =>
      kind === "limit" && /^req\//.test(unit) && comparator !== ">=" && comparator !== ">",
  );
}

/** In the words of the text, with the requirement to look it up by. */
export function rateLimitText(limits: readonly Quantity[]): string {
  const said = limits.map(({ data: { about, said, value, unit, key } }) => {
    const most = typeof value === "number" ? value : value[1];
    const words = said ?? `${about} at most ${most} ${unit}`;
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${key ? ` (${key})` : ""}`;
  });
  return `${[...new Set(said)].join("; ")}. Beyond it the answer is 429 with Retry-After.`;
}

import { retriesText, statedRetries, usualRetries } from "@planc/core";
import type { Facts } from "../design/facts.ts";

/** How a call that failed is repeated: as the text says it, else with growing pauses. */
export function repeated({
  quantities,
  requirements,
}: Pick<Facts, "quantities" | "requirements">): string {
  const stated = statedRetries(quantities, requirements);
  return stated
    ? `repeated ${retriesText(stated)}`
    : `repeated up to ${usualRetries.times} times with growing pauses`;
}

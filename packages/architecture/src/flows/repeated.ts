import { retriesText, statedRetries, usualRetries } from "@planc/core";
import type { Facts } from "../design/facts.ts";

/** How a call that failed is repeated: as the text says it, else with growing pauses. */
export function repeated({ quantities }: Pick<Facts, "quantities">): string {
  const stated = statedRetries(quantities);
  return stated
    ? `repeated ${retriesText(stated)}`
    : `repeated up to ${usualRetries.times} times with growing pauses`;
}

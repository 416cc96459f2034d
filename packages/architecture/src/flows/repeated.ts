import { hintRetries, retriesText, statedRetries, usualRetries } from "@planc/core";
import type { Facts } from "../design/facts.ts";

/** How a call that failed is repeated: as the text says it, else with growing pauses. */
export function repeated({
  quantities,
  requirements,
}: Pick<Facts, "quantities" | "requirements">): string {
  const stated = statedRetries(quantities, requirements);
  return stated ? `repeated ${retriesText(stated)}` : `${usualRetries.times} retries`;
}

/** A notification of what the client asks for anyhow: one that comes late tells of what was read, and is dropped. */
export function repeatedHint(facts: Pick<Facts, "quantities" | "requirements" | "topics">): string {
  const isStated = statedRetries(facts.quantities, facts.requirements) !== undefined;
  return facts.topics.has("missed-messages") && !isStated
    ? `repeated ${hintRetries.text}, then dropped and counted`
    : `${repeated(facts)}, then set aside`;
}

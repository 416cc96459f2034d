import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";
import { listed } from "../text/words.ts";
import { no, type Verdict, yes } from "./verdict.ts";

/** Whether the product has a need that its organisation added. */
export function ownSlotVerdict(facts: Facts, key: TopicKey): Verdict | undefined {
  const slot = facts.catalogue.slotOf(key);
  if (!slot) return undefined;
  if (slot.when === "always") return yes(`Every product has it, by ${slot.layer}`, [facts.product]);
  const known = slot.when.flatMap((id) => facts.conditions[id] ?? []);
  if (known.length > 0) {
    return yes(
      `${slot.layer} asks for it, as the product has ${listed(known.map(({ text }) => text))}`,
      known.flatMap(({ refs }) => refs),
    );
  }
  const missing = listed(
    slot.when.map((id) => `“${id}”`),
    "or",
  );
  return no(
    `${slot.layer} asks for it under the condition ${missing}, which does not hold here`,
    `A product for which ${missing} holds`,
    [facts.product],
  );
}

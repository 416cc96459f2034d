import { type Optional, optional, type PlanNode } from "@planc/core";
import { standardSlots } from "@planc/core/ir";

/** What a reading said where the brief has it as derived: its places are those of the reading. */
const saying: ReadonlySet<string> = new Set([
  "reading/attribute",
  "reading/relation",
  "reading/concept",
]);

/** Reads of the whole plan but what is only on the way into the brief, or no part of a design. */
export const everySlot: Readonly<Record<string, Optional>> = Object.fromEntries(
  standardSlots
    .filter(
      (slot) =>
        slot.kept &&
        (saying.has(slot.id) ||
          !/^(host|reading|archetype|vocabulary|document)\/|^decision\/preference$/.test(slot.id)),
    )
    .map((slot) => [slot.id, optional(slot)]),
);

/** All nodes among what a part was given under the names of `everySlot`. */
export function nodesOf(given: object): readonly PlanNode[] {
  return Object.entries(given).flatMap(([id, value]: [string, unknown]): readonly PlanNode[] => {
    if (!Object.hasOwn(everySlot, id)) return [];
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

/** With its reason, which parts that read it by its slot alone do not see. */
export function isNode(value: unknown): value is PlanNode {
  return typeof value === "object" && value !== null && "why" in value && "ref" in value;
}

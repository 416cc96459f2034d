import type { PlanNode } from "../node.ts";
import type { SlotId } from "../ref.ts";
import type { Cardinality, Slot } from "../slot.ts";

/** The nodes of one slot, sorted by id. */
export interface PlanSlot {
  readonly id: SlotId;
  readonly cardinality: Cardinality;
  /** `false` for working data that plan.json leaves out. */
  readonly kept: boolean;
  readonly nodes: readonly PlanNode[];
}

/** A whole plan. Iterating goes through the slots that have nodes, sorted by id. */
export interface Plan extends Iterable<PlanSlot> {
  /** The nodes of a slot, or the node of a slot for one. */
  get<Id extends SlotId, Data>(slot: Slot<Id, Data, "one">): PlanNode<Id, Data> | undefined;
  get<Id extends SlotId, Data>(
    slot: Slot<Id, Data, "many" | "facet">,
  ): readonly PlanNode<Id, Data>[];
  /** The node at an address. */
  node(ref: string): PlanNode | undefined;
}

/** `slots` are sorted by id, and so are their nodes. */
export function createPlan(slots: readonly PlanSlot[]): Plan {
  const filled = slots.filter((slot) => slot.nodes.length > 0);
  const byId = new Map<string, PlanSlot>(filled.map((slot) => [slot.id, slot]));
  const nodes = new Map<string, PlanNode>();
  for (const slot of filled) for (const node of slot.nodes) nodes.set(node.ref, node);
  function get(slot: Slot): unknown {
    const found = byId.get(slot.id)?.nodes ?? [];
    return slot.cardinality === "one" ? found[0] : found;
  }
  return {
    // Every node was parsed by the slot's schema on its way in.
    get: get as Plan["get"],
    node: (ref) => nodes.get(ref),
    [Symbol.iterator]: () => filled[Symbol.iterator](),
  };
}

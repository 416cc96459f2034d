import {
  type DataOf,
  type Draft,
  type DraftOf,
  placeIn,
  type Slot,
  type SlotId,
  soleRef,
  stated,
} from "@planc/core";

/** The id of the source that `given` nodes are stated in. */
export const testSource = "test";

/**
 * A node that stands in for what another plugin or the host would give, stated in a source of the test's
 * own. A slot for one node needs no id; a facet's id is the address of the node that it sits on.
 */
export function given<S extends Slot<SlotId, unknown, "one">>(slot: S, data: DataOf<S>): DraftOf<S>;
export function given<S extends Slot<SlotId, unknown, "many" | "facet">>(
  slot: S,
  id: string,
  data: DataOf<S>,
): DraftOf<S>;
export function given(slot: Slot, first: unknown, second?: unknown): Draft {
  const [id, data] = slot.cardinality === "one" ? [noun(slot), first] : [String(first), second];
  const why = stated(placeIn(testSource, id, 0, id.length));
  return { slot: slot.id, id, data, why };
}

function noun(slot: Slot): string {
  return soleRef(slot as Slot<SlotId, unknown, "one">).slice(slot.id.length + 1);
}

import type { lastPlan } from "./ir/host.ts";
import type { ViewOf } from "./node.ts";
import { refOf, type SlotId } from "./ref.ts";
import type { Slot } from "./slot.ts";

/** The nodes that the last plan had in a slot; none where there is no last plan, or it had none. */
export function lastNodes<S extends Slot<SlotId, unknown, "one" | "many">>(
  last: ViewOf<typeof lastPlan> | undefined,
  slot: S,
): readonly ViewOf<S>[] {
  return (last?.data.nodes[slot.id] ?? []).flatMap(({ id, data }) => {
    const parsed = slot.schema.safeParse(data);
    // The host has read them by the same schema, so nothing is lost here.
    if (!parsed.success) return [];
    return [{ ref: refOf(slot, id), id, data: parsed.data } as ViewOf<S>];
  });
}

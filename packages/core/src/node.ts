import { idOf, type Ref, refOf, type SlotId } from "./ref.ts";
import type { DataOf, IdOf, Slot } from "./slot.ts";
import type { DraftWhy, Why } from "./why.ts";

/** A node as steps see it. Reasons are left out, so that a changed reason never re-runs a step. */
export interface NodeView<Id extends SlotId = SlotId, Data = unknown> {
  readonly ref: Ref<Id>;
  readonly id: string;
  readonly data: Data;
}

/** A node as rules, sections, artifacts and hosts see it. */
export interface PlanNode<Id extends SlotId = SlotId, Data = unknown> extends NodeView<Id, Data> {
  readonly why: Why;
  /** The step that made it, as `area/step`; `host` for inputs. */
  readonly by: string;
}

/** A node on its way into the plan, made by `node`, `sole` or `mark`. */
export interface Draft<Id extends SlotId = SlotId, Data = unknown> {
  readonly slot: Id;
  readonly id: string;
  readonly data: Data;
  readonly why: DraftWhy;
}

export type ViewOf<S extends Slot> = NodeView<IdOf<S>, DataOf<S>>;
export type PlanNodeOf<S extends Slot> = PlanNode<IdOf<S>, DataOf<S>>;
export type DraftOf<S extends Slot> = Draft<IdOf<S>, DataOf<S>>;

/** Makes a node of a many-slot. `id` comes from content: use `slug` and `join`. */
export function node<S extends Slot<SlotId, unknown, "many">>(
  slot: S,
  id: string,
  data: DataOf<S>,
  why: DraftWhy,
): DraftOf<S> {
  return { slot: slot.id, id, data, why };
}

/** Makes the node of a one-slot; its id is the slot's noun. */
export function sole<S extends Slot<SlotId, unknown, "one">>(
  slot: S,
  data: DataOf<S>,
  why: DraftWhy,
): DraftOf<S> {
  return { slot: slot.id, id: soleId(slot), data, why };
}

/** Adds a facet to the node `target`. The facet's id is the target's whole address. */
export function mark<S extends Slot<SlotId, unknown, "facet">>(
  slot: S,
  target: Ref<S["on"][number]>,
  data: DataOf<S>,
  why: DraftWhy,
): DraftOf<S> {
  return { slot: slot.id, id: target, data, why };
}

/** The id of a one-slot's only node. */
export function soleId(slot: Slot): string {
  return slot.id.slice(slot.id.indexOf("/") + 1);
}

/** The address of a one-slot's only node. */
export function soleRef<S extends Slot<SlotId, unknown, "one">>(slot: S): Ref<IdOf<S>> {
  return refOf<IdOf<S>>(slot, soleId(slot));
}

/** The facts of a facet by the address of the node that they sit on. */
export function byTarget<Data>(
  marks: readonly NodeView<SlotId, Data>[],
): ReadonlyMap<string, Data> {
  return new Map(marks.map((each) => [idOf(each.ref), each.data]));
}

/** Nodes by their address. */
export function byRef<N extends NodeView>(nodes: readonly N[]): ReadonlyMap<string, N> {
  return new Map(nodes.map((each) => [each.ref, each]));
}

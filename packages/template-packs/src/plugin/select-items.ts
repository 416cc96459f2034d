import type { PlanNode, Slot } from "@planc/core";
import type { Selection } from "../format/conditions.ts";
import { meetsAll } from "../format/meets.ts";
import type { Item } from "../template/item.ts";
import { fieldsOf } from "./fields-of.ts";

/** What the engine hands to a section: nodes by the name of their slot. */
export type NodesBySlot = Readonly<Record<string, PlanNode | readonly PlanNode[] | undefined>>;

/** The nodes of every slot that a section reads, as items by their address. */
export function itemsByRef(
  nodes: NodesBySlot,
  slots: readonly string[],
  known: ReadonlyMap<string, Slot>,
): ReadonlyMap<string, Item> {
  return new Map(
    slots.flatMap((slot) => {
      const items = nodesOf(nodes, slot).map(itemOf);
      const names = [...fieldsOf(known.get(slot)?.schema), ...items.flatMap(Object.keys)];
      const fields = Object.fromEntries(names.map((name) => [name, null]));
      // What a node leaves out and might have is empty to a template, and no misspelt name.
      return items.map((item) => [item.ref, { ...fields, ...item }] as const);
    }),
  );
}

/** The items of one selection, in the order of the plan. */
export function selectItems(
  { slot, where }: Selection,
  nodes: NodesBySlot,
  items: ReadonlyMap<string, Item>,
): readonly Item[] {
  return nodesOf(nodes, slot)
    .flatMap(({ ref }) => items.get(ref) ?? [])
    .filter((item) => meetsAll(item, where));
}

function nodesOf(nodes: NodesBySlot, slot: string): readonly PlanNode[] {
  const found = nodes[slot];
  if (found === undefined) return [];
  return isList(found) ? found : [found];
}

function isList(found: PlanNode | readonly PlanNode[]): found is readonly PlanNode[] {
  return Array.isArray(found);
}

function itemOf({ ref, id, data, why }: PlanNode): Item {
  const derivedFrom = why.kind === "derived" ? why.from : [];
  return { ...(typeof data === "object" ? data : {}), ref, id, why: why.kind, derivedFrom };
}

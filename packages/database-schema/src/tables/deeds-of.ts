import { groupsTable, type Ref, type ViewOf } from "@planc/core";
import type { data, security } from "@planc/core/ir";
import { deletersOf } from "../access/removers.ts";
import type { Deeds } from "../postgresql/roles.ts";

/**
 * What the programs do with the rows of each table: what has operations of its own, and nothing that deletes, loses no
 * row, unless a person's data is to be erased.
 */
export function deedsOf({
  operations,
  resources,
  obligations,
  ...facts
}: Parameters<typeof deletersOf>[0] & {
  readonly obligations: readonly ViewOf<typeof security.obligation>[];
}): (table: ViewOf<typeof data.table>) => Deeds {
  const entityOf = new Map<Ref, Ref | undefined>(
    resources.map(({ ref, data: { entity } }) => [ref, entity]),
  );
  const effects = Map.groupBy(operations, ({ data: { resource } }) => entityOf.get(resource));
  const deleters = deletersOf({ ...facts, operations, resources });
  const isErased = obligations.some(({ data: { kind } }) => kind === "erasure");
  return ({ data: { name, entity, addedOnly } }) => {
    if (addedOnly) return "add";
    if (entity === undefined) return name === groupsTable ? "read" : "all";
    const own = effects.get(entity)?.map(({ data: { effect } }) => effect) ?? [];
    const keeps = own.includes("create") && deleters(entity).length === 0 && !isErased;
    return keeps ? "no-delete" : "all";
  };
}

import { optional } from "@planc/core";
import { data } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { homesOf } from "../layout/store-of.ts";

/** Where tables are planned, every entity has one. */
export const entityWithoutTable = rule("entity-without-table", {
  reads: { entities: data.entity, stores: data.store, tables: optional(data.table) },
  check: ({ entities, stores, tables, report }) => {
    if (homesOf(stores, []).length === 0) return;
    const placed = new Set<string>(tables.flatMap((table) => table.data.entity ?? []));
    for (const { ref, data: entity } of entities) {
      if (!placed.has(ref)) report("entity-without-table", { entity: entity.name }, { ref });
    }
  },
});

/** An entity is more than its id. */
export const entityWithoutAttributes = rule("entity-without-attributes", {
  reads: { entities: data.entity, fields: optional(data.field) },
  check: ({ entities, fields, report }) => {
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    for (const { ref, data: entity } of entities) {
      const told = (fieldsOf.get(ref) ?? []).some(
        ({ data: { generated, references, existing } }) =>
          !generated || references !== undefined || existing !== undefined,
      );
      if (!told) report("entity-without-attributes", { entity: entity.name }, { ref });
    }
  },
});

import { optional, type PlanNodeOf } from "@planc/core";
import { architecture, brief, data, host } from "@planc/core/ir";
import { type TableView, tableViews } from "../access/table-view.ts";
import type { Dialect } from "../catalog/engines.ts";
import { existingTables } from "../existing/existing-table.ts";
import { dialectOf, hasTables } from "../layout/store-of.ts";

/** What a schema of any dialect is written from. */
export const schemaReads = {
  stores: data.store,
  tables: data.table,
  columns: data.column,
  keys: optional(data.key),
  indexes: optional(data.index),
  guards: optional(data.guard),
  retentions: optional(data.retention),
  product: optional(brief.product),
  components: optional(architecture.component),
  entities: optional(data.entity),
  concepts: optional(brief.concept),
  facts: optional(host.fact),
} as const;

interface Given {
  readonly stores: readonly PlanNodeOf<typeof data.store>[];
  readonly tables: readonly PlanNodeOf<typeof data.table>[];
  readonly columns: readonly PlanNodeOf<typeof data.column>[];
  readonly keys: readonly PlanNodeOf<typeof data.key>[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
}

/** The tables of each store of a dialect that has any. */
export function storesIn<G extends Given>(dialect: Dialect, given: G) {
  const written = given.stores.filter(hasTables);
  return given.stores
    .filter((store) => dialectOf(store) === dialect)
    .flatMap((store) => {
      const own = given.tables.filter((table) => table.data.store === store.ref);
      if (own.length === 0) return [];
      const refs = new Set<string>(own.map(({ ref }) => ref));
      return [
        {
          store,
          written,
          tables: own,
          views: tableViews(own, given.columns, given.keys),
          indexes: given.indexes.filter(({ data: { table } }) => refs.has(table)),
        },
      ];
    });
}

/** Where the repository has a table, by the table. */
export function placesOf(
  entities: Parameters<typeof existingTables>[0],
  concepts: Parameters<typeof existingTables>[1],
  facts: Parameters<typeof existingTables>[2],
): (view: TableView) => string | undefined {
  const existing = existingTables(entities, concepts, facts);
  return ({ table }) => existing.get(table.data.entity ?? "")?.place;
}

import { optional, tenantScope } from "@planc/core";
import { brief, data, decision, security } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { artifact } from "../kit.ts";
import { isMain, isWritten } from "../layout/store-of.ts";
import { seedRows } from "../seed/seed-rows.ts";
import { seedSql } from "../seed/seed-sql.ts";
import { pathFor } from "./paths.ts";

/** A few rows of everything that people make, for development and for tests. */
export const seedSqlFile = artifact("seed", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: optional(data.key),
    indexes: optional(data.index),
    partitions: optional(data.partition),
    entities: optional(data.entity),
    guards: optional(data.guard),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    product: optional(brief.product),
  },
  emit: ({ stores, tables, columns, keys, indexes, partitions, product, ...given }) => {
    const written = stores.filter(isWritten);
    const isGuarded = given.choices.some(
      ({ data: { technology } }) => technology === "row-level-security",
    );
    const scope = tenantScope(given.identity?.data.tenancy, { ...given, tables, columns });
    return written.filter(isMain).flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      const ofStore = scope?.store === store.ref ? scope : undefined;
      const made = seedRows({
        views: tableViews(own, columns, keys),
        indexes,
        entities: given.entities,
        guards: given.guards,
        scope: ofStore,
      });
      if (made.length === 0) return [];
      const text = seedSql({
        title: product?.data.name ?? "Seed",
        tables: made,
        guarded: isGuarded ? ofStore : undefined,
        splitBy: ({ view }) => {
          const partition = partitions.find(({ data: { table } }) => table === view.table.ref);
          return view.columns.find(({ ref }) => ref === partition?.data.by)?.data.name;
        },
      });
      return [{ path: pathFor(store, written, "seed.sql"), mediaType: "application/sql", text }];
    });
  },
});

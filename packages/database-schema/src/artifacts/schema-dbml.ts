import { optional } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import type { Dialect } from "../catalog/engines.ts";
import { type DiagramDialect, postgresqlDiagram, schemaDbml } from "../dbml/emit.ts";
import { artifact } from "../kit.ts";
import { dialectOf, hasTables } from "../layout/store-of.ts";
import { mysqlConditions, mysqlDefault } from "../mysql/ddl.ts";
import { sqliteConditions, sqliteDefault } from "../sqlite/ddl.ts";
import { pathFor } from "./paths.ts";

const dialects: Readonly<Record<Dialect, DiagramDialect>> = {
  postgresql: postgresqlDiagram,
  mysql: {
    name: "MySQL",
    checks: mysqlConditions,
    fallback: ({ default: fallback, type }) => (fallback ? mysqlDefault(fallback, type) : ""),
  },
  sqlite: {
    name: "SQLite",
    checks: sqliteConditions,
    fallback: ({ default: fallback }) => (fallback ? sqliteDefault(fallback) : ""),
  },
};

/** The same tables as DBML, for diagram tools. */
export const schemaDbmlFile = artifact("schema-dbml", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: optional(data.key),
    indexes: optional(data.index),
    partitions: optional(data.partition),
    guards: optional(data.guard),
    product: optional(brief.product),
  },
  emit: ({ stores, tables, columns, keys, indexes, partitions, guards, product }) => {
    const written = stores.filter(hasTables);
    return written.flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      if (own.length === 0) return [];
      const refs = new Set<string>(own.map(({ ref }) => ref));
      const text = schemaDbml({
        dialect: dialects[dialectOf(store) ?? "postgresql"],
        title: product?.data.name ?? "Schema",
        views: tableViews(own, columns, keys),
        indexes: indexes.filter(({ data: { table } }) => refs.has(table)),
        partitions: partitions.filter(({ data: { table } }) => refs.has(table)),
        guards: guards.filter(({ data: { table } }) => refs.has(table)),
      });
      return [{ path: pathFor(store, written, "schema.dbml"), mediaType: "text/plain", text }];
    });
  },
});

import { tableViews } from "../access/table-view.ts";
import { existingTables } from "../existing/existing-table.ts";
import { artifact } from "../kit.ts";
import { grantedOf } from "../layout/granted.ts";
import { guardedScope } from "../layout/guarded-scope.ts";
import { schemasOf } from "../layout/schemas.ts";
import { engineName, isWritten } from "../layout/store-of.ts";
import { schemaSql } from "../postgresql/ddl.ts";
import { pathFor } from "./paths.ts";
import { schemaReads } from "./schema-reads.ts";

/** The DDL of each relational store whose dialect is written here. */
export const schemaSqlFile = artifact("schema-sql", {
  reads: schemaReads,
  emit: ({
    stores,
    tables,
    columns,
    keys,
    indexes,
    partitions,
    product,
    components,
    ownership,
    ...given
  }) => {
    const { retentions } = given;
    const existing = existingTables(given.entities, given.concepts, given.facts);
    const written = stores.filter(isWritten);
    const scope = guardedScope({ ...given, tables, columns });
    return written.flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      if (own.length === 0) return [];
      // Whose a table is tells something only where they are not all of one.
      const several = new Set(own.map(({ data: { owner } }) => owner)).size > 1;
      const refs = new Set<string>(own.map(({ ref }) => ref));
      const text = schemaSql({
        title: product?.data.name ?? "Schema",
        engine: engineName(store),
        views: tableViews(own, columns, keys),
        indexes: indexes.filter(({ data: { table } }) => refs.has(table)),
        partitions: partitions.filter(({ data: { table } }) => refs.has(table)),
        guards: given.guards.filter(({ data: { table } }) => refs.has(table)),
        schemas: schemasOf(own, components, ownership),
        granted: grantedOf(
          own,
          components,
          given.connections,
          ownership,
          given.entities,
          store.data.component,
        ),
        serverPerSchema: ownership?.data.arrangement === "server-per-service",
        ...(scope?.store === store.ref ? { tenants: scope } : {}),
        placeOf: ({ table }) => existing.get(table.data.entity ?? "")?.place,
        past: ({ table, columns: of }) => {
          const kept = retentions.find(({ data }) => data.table === table.ref)?.data;
          const column = of.find(({ ref }) => ref === kept?.by)?.data.name;
          return kept && column && kept.afterwards === "delete"
            ? { column, days: kept.keep }
            : undefined;
        },
        ...(store.data.model === "time-series" ? { hypertables: true } : {}),
        ownerName: ({ table }) =>
          several ? components.find(({ ref }) => ref === table.data.owner)?.data.name : undefined,
      });
      return [{ path: pathFor(store, written, "schema.sql"), mediaType: "application/sql", text }];
    });
  },
});

import { optional } from "@planc/core";
import { architecture, data, decision } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { artifact } from "../kit.ts";
import { grantedOf } from "../layout/granted.ts";
import { hasTables, isMain, isWritten } from "../layout/store-of.ts";
import {
  hypertableCalls,
  hypertablePolicies,
  rollupStatements,
} from "../postgresql/hypertables.ts";
import { vectorStatements } from "../postgresql/vectors.ts";
import { pathFor } from "./paths.ts";

/** What an extension of PostgreSQL adds to the tables of a schema, in a file that is loaded after it. */
export const extensionsFile = artifact("extensions", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: optional(data.key),
    indexes: optional(data.index),
    partitions: optional(data.partition),
    retentions: optional(data.retention),
    embeddings: optional(data.embedding),
    rollups: optional(data.rollup),
    entities: optional(data.entity),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    ownership: optional(decision.dataOwnership),
  },
  emit: ({
    stores,
    tables,
    columns,
    keys,
    indexes,
    partitions,
    retentions,
    embeddings,
    rollups,
    entities,
    components,
    connections,
    ownership,
  }) => {
    const written = stores.filter(hasTables);
    return written.filter(isWritten).flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      const views = tableViews(own, columns, keys);
      const chunked =
        store.data.model === "time-series"
          ? views.flatMap((view) => {
              const partition = partitions.find(({ data: each }) => each.table === view.table.ref);
              return partition ? [{ view, partition }] : [];
            })
          : [];
      const vectors = isMain(store)
        ? vectorStatements(embeddings, (entity) =>
            views.find(({ table }) => table.data.entity === entity),
          )
        : [];
      const extensions = [
        ...(chunked.length > 0 ? ["timescaledb"] : []),
        ...(vectors.length > 0 ? ["vector"] : []),
      ];
      if (extensions.length === 0) return [];
      const keptDays = (ref: string) =>
        retentions.find(({ data: each }) => each.table === ref)?.data.keep;
      const granted = grantedOf(
        own,
        components,
        connections,
        ownership,
        entities,
        store.data.component,
      );
      const schema = pathFor(store, written, "schema.sql");
      const text = [
        `-- Loads after ${schema}, into a database that has ${extensions.join(" and ")}.`,
        "",
        ...extensions.map((each) => `CREATE EXTENSION IF NOT EXISTS ${each};`),
        ...hypertableCalls(chunked),
        ...hypertablePolicies(chunked, indexes, ({ table }) => keptDays(table.ref)),
        ...rollupStatements(
          rollups.filter(({ data: each }) => own.some(({ ref }) => ref === each.table)),
          (ref) => views.find(({ table }) => table.ref === ref),
          ({ table }) => keptDays(table.ref),
          (table) => granted.flatMap(({ role, reads }) => (reads.includes(table) ? [role] : [])),
        ),
        ...vectors,
        "",
      ].join("\n");
      const path = pathFor(store, written, "extensions.sql");
      return [{ path, mediaType: "application/sql", text }];
    });
  },
});

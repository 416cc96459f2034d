import { byRef, optional } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { serverOf } from "../access/served-by.ts";
import { statementsSql } from "../dialects/access-patterns.ts";
import { artifact } from "../kit.ts";
import { mysqlPatternWords } from "../mysql/pattern-words.ts";
import { sqlitePatternWords } from "../sqlite/pattern-words.ts";
import { pathFor } from "./paths.ts";
import { storesIn } from "./schema-facts.ts";

const dialects = {
  sqlite: {
    words: sqlitePatternWords,
    heads: [
      "A worker reads and marks its row within BEGIN IMMEDIATE: a file has one writer at a time.",
    ],
  },
  mysql: {
    words: mysqlPatternWords,
    heads: ["LIMIT takes its ? from a prepared statement alone."],
  },
} as const;

/** The statement of each access pattern of a store of SQLite or MySQL. */
export const accessPatternsOfOthersFile = artifact("access-patterns-of-others", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    patterns: data.accessPattern,
    keys: optional(data.key),
    indexes: optional(data.index),
    retentions: optional(data.retention),
    operations: optional(api.operation),
    product: optional(brief.product),
  },
  emit: ({ patterns, retentions, operations, product, ...given }) => {
    const columnByRef = byRef(given.columns);
    const operationByRef = byRef(operations);
    return (["sqlite", "mysql"] as const).flatMap((dialect) =>
      storesIn(dialect, given).flatMap(({ store, written, tables, views, indexes }) => {
        const refs = new Set<string>(tables.map(({ ref }) => ref));
        const reads = patterns.filter(({ data: { table } }) => refs.has(table));
        if (reads.length === 0) return [];
        const text = statementsSql({
          title: product?.data.name ?? "Access patterns",
          ...dialects[dialect],
          views,
          patterns: reads,
          server: (pattern) =>
            serverOf(pattern, { keys: given.keys, indexes: given.indexes, columnByRef }),
          hasWords: ({ table }) =>
            indexes.some(({ data: { method, table: of } }) => method === "gin" && of === table.ref),
          operationId: (ref) => operationByRef.get(ref)?.data.operationId,
          days: ({ table }) =>
            retentions.find(({ data: { table: of } }) => of === table.ref)?.data.keep,
        });
        const path = pathFor(store, written, "access-patterns.sql");
        return [{ path, mediaType: "application/sql", text }];
      }),
    );
  },
});

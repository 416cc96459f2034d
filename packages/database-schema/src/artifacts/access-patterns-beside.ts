import { byRef, optional, type PlanNodeOf } from "@planc/core";
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

const reads = {
  stores: data.store,
  tables: data.table,
  columns: data.column,
  patterns: data.accessPattern,
  keys: optional(data.key),
  indexes: optional(data.index),
  retentions: optional(data.retention),
  operations: optional(api.operation),
  product: optional(brief.product),
} as const;

/** The statement of each access pattern of a file of SQLite. */
export const accessPatternsSqliteFile = artifact("access-patterns-sqlite", {
  reads,
  emit: (given) => statementsOf("sqlite", given),
});

/** The statement of each access pattern of a store of MySQL. */
export const accessPatternsMysqlFile = artifact("access-patterns-mysql", {
  reads,
  emit: (given) => statementsOf("mysql", given),
});

interface Given {
  readonly stores: readonly PlanNodeOf<typeof data.store>[];
  readonly tables: readonly PlanNodeOf<typeof data.table>[];
  readonly columns: readonly PlanNodeOf<typeof data.column>[];
  readonly patterns: readonly PlanNodeOf<typeof data.accessPattern>[];
  readonly keys: readonly PlanNodeOf<typeof data.key>[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
  readonly retentions: readonly PlanNodeOf<typeof data.retention>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly product?: PlanNodeOf<typeof brief.product> | undefined;
}

function statementsOf(
  dialect: keyof typeof dialects,
  { patterns, retentions, operations, product, ...given }: Given,
) {
  const columnByRef = byRef(given.columns);
  const operationByRef = byRef(operations);
  return storesIn(dialect, given).flatMap(({ store, written, tables, views, indexes }) => {
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
  });
}

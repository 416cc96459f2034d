import { byRef, optional } from "@planc/core";
import { data } from "@planc/core/ir";
import { comparesRows, looksInText } from "../access/serve.ts";
import { serverOf } from "../access/served-by.ts";
import { rule } from "../kit.ts";
import { findsWords } from "../layout/store-of.ts";

/**
 * A policy is asked before any operator that could tell of a hidden row, and those that find words are none that
 * PostgreSQL calls leakproof: the words are compared with each row that the policy shows.
 */
export const searchBehindPolicy = rule("search-behind-policy", {
  reads: { patterns: data.accessPattern, tables: data.table, stores: data.store },
  check: ({ patterns, tables, stores, report }) => {
    if (stores.some(findsWords)) return;
    const tableByRef = byRef(tables);
    for (const pattern of patterns) {
      const { name, table } = pattern.data;
      if (!comparesRows(pattern)) continue;
      const of = tableByRef.get(table)?.data.name ?? table;
      report("search-behind-policy", { pattern: name, table: of }, { ref: pattern.ref });
    }
  },
});

/** Every read has a key or an index that it goes by. */
export const patternWithoutIndex = rule("pattern-without-index", {
  reads: {
    patterns: data.accessPattern,
    tables: data.table,
    columns: data.column,
    stores: data.store,
    keys: optional(data.key),
    indexes: optional(data.index),
  },
  check: ({ patterns, tables, columns, stores, keys, indexes, report }) => {
    const tableByRef = byRef(tables);
    const columnByRef = byRef(columns);
    const searchedElsewhere = stores.some(findsWords);
    for (const pattern of patterns) {
      const { table: of, name, equals, ranges, order, searches } = pattern.data;
      // All of a table in no order is read from end to end.
      const isWhole = equals.length + ranges.length + order.length === 0;
      const isServed =
        (looksInText(pattern) ? searchedElsewhere && searches.length > 0 : isWhole) ||
        serverOf(pattern, { keys, indexes, columnByRef }) !== undefined;
      const read = [...equals, ...ranges, ...searches, ...(pattern.data.parts ?? [])];
      // Which indexes the repository has over its own columns is not known.
      const isThere = tableByRef.get(of)?.data.lifecycle !== "new";
      if (isThere && read.every((ref) => columnByRef.get(ref)?.data.existing)) continue;
      if (isServed) continue;
      const table = tableByRef.get(of)?.data.name ?? of;
      report("pattern-without-index", { pattern: name, table }, { ref: pattern.ref });
    }
  },
});

import { byRef, optional, type Ref } from "@planc/core";
import { data } from "@planc/core/ir";
import { coveredBy } from "../access/covered.ts";
import {
  indexPath,
  leadingTable,
  looksInText,
  needOf,
  referenceNeed,
  serves,
} from "../access/serve.ts";
import { rule } from "../kit.ts";

/** An index that another one, or a key, does the work of is written with every row and read by nothing. */
export const indexRedundant = rule("index-redundant", {
  reads: { tables: data.table, indexes: data.index, keys: optional(data.key) },
  check: ({ tables, indexes, keys, report }) => {
    const tableByRef = byRef(tables);
    for (const index of indexes) {
      const same = indexes.filter(({ data: { table } }) => table === index.data.table);
      const of = keys.filter(({ data: { table } }) => table === index.data.table);
      const other = coveredBy(index, same, of);
      if (other === undefined) continue;
      const table = tableByRef.get(index.data.table)?.data.name ?? index.data.table;
      report("index-redundant", { index: index.data.name, table, other }, { ref: index.ref });
    }
  },
});

/** An index leads to the rows of everything that it says it serves: what is equal first, then order, then bounds. */
export const indexOutOfOrder = rule("index-out-of-order", {
  reads: {
    indexes: data.index,
    columns: data.column,
    keys: optional(data.key),
    patterns: optional(data.accessPattern),
    partitions: optional(data.partition),
  },
  check: ({ indexes, columns, keys, patterns, partitions, report }) => {
    const columnByRef = byRef(columns);
    const patternByRef = new Map<Ref, (typeof patterns)[number]>(
      patterns.map((each) => [each.ref, each]),
    );
    const keyByRef = new Map<Ref, (typeof keys)[number]>(keys.map((each) => [each.ref, each]));
    for (const index of indexes) {
      for (const ref of index.data.serves) {
        const pattern = patternByRef.get(ref);
        const key = keyByRef.get(ref);
        const isLong = partitions.some(
          ({ data }) => data.table === index.data.table && data.grain === "week",
        );
        if (pattern === undefined && key === undefined) continue;
        const served = pattern?.data.name ?? key?.data.name ?? ref;
        const isWrong = pattern
          ? leadingTable(pattern) !== index.data.table ||
            (looksInText(pattern)
              ? ![...pattern.data.searches, ...(pattern.data.parts ?? [])].every((each) =>
                  index.data.columns.some(({ column }) => column === each),
                )
              : !serves(indexPath(index), needOf(pattern, columnByRef, isLong)))
          : key?.data.kind === "foreign" &&
            !serves(indexPath(index), referenceNeed(key.data.columns));
        if (!isWrong) continue;
        report("index-out-of-order", { index: index.data.name, served }, { ref: index.ref });
      }
    }
  },
});

/** Words in a text are found by an index over words; one over whole values finds none. */
export const searchWithoutTextIndex = rule("search-without-text-index", {
  reads: { patterns: data.accessPattern, indexes: data.index },
  check: ({ patterns, indexes, report }) => {
    const patternByRef = new Map<Ref, (typeof patterns)[number]>(
      patterns.map((each) => [each.ref, each]),
    );
    for (const index of indexes) {
      for (const ref of index.data.serves) {
        const pattern = patternByRef.get(ref);
        if (pattern === undefined || !looksInText(pattern)) continue;
        const wanted = pattern.data.parts === undefined ? "words" : "parts";
        if (index.data.method === "gin" && (index.data.over ?? "words") === wanted) continue;
        const { name } = pattern.data;
        report("search-without-text-index", { pattern: name, index: index.data.name }, { ref });
      }
    }
  },
});

/** Each index is written with every row: many of them make each write dear. */
export const tableWithManyIndexes = rule("table-with-many-indexes", {
  reads: { tables: data.table, indexes: data.index, keys: optional(data.key) },
  check: ({ tables, indexes, keys, options, report }) => {
    const indexesOf = Map.groupBy(indexes, ({ data: { table } }) => table);
    for (const { ref, data: table } of tables) {
      const own = keys.filter(({ data }) => data.table === ref && data.kind !== "foreign");
      const count = (indexesOf.get(ref) ?? []).length + own.length;
      if (count <= options.mostIndexes) continue;
      report("table-with-many-indexes", { table: table.name, count }, { ref });
    }
  },
});

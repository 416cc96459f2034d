import { byRef, optional } from "@planc/core";
import { data } from "@planc/core/ir";
import { indexPath, keyPaths, needOf, serves } from "../access/serve.ts";
import { rule } from "../kit.ts";
import { findsWords } from "../layout/store-of.ts";

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
      const { table: of, name, searches } = pattern.data;
      const own = indexes.filter(({ data: { table } }) => table === of);
      const need = needOf(pattern, columnByRef);
      const isServed =
        searches.length > 0
          ? searchedElsewhere ||
            own.some(
              ({ data: { method, columns: over } }) =>
                method === "gin" &&
                searches.every((ref) => over.some(({ column }) => column === ref)),
            )
          : [...keyPaths(keys.filter((key) => key.data.table === of)), ...own.map(indexPath)].some(
              (path) => serves(path, need),
            );
      const read = [...pattern.data.equals, ...pattern.data.ranges, ...searches];
      // Which indexes the repository has over its own columns is not known.
      const isThere = tableByRef.get(of)?.data.lifecycle !== "new";
      if (isThere && read.every((ref) => columnByRef.get(ref)?.data.existing)) continue;
      if (isServed) continue;
      const table = tableByRef.get(of)?.data.name ?? of;
      report("pattern-without-index", { pattern: name, table }, { ref: pattern.ref });
    }
  },
});

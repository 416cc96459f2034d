import { optional } from "@planc/core";
import { data, decision, security } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { guardedScope } from "../layout/guarded-scope.ts";

/** The column by which a policy tells rows stands first in a key or an index. */
export const tenantKeyWithoutIndex = rule("tenant-key-without-index", {
  reads: {
    entities: optional(data.entity),
    fields: optional(data.field),
    tables: data.table,
    columns: data.column,
    keys: optional(data.key),
    indexes: optional(data.index),
    choices: optional(decision.choice),
    identity: optional(security.identity),
  },
  check: ({ report, keys, indexes, ...given }) => {
    for (const { table, column } of guardedScope(given)?.own ?? []) {
      const isKeyed = keys.some(
        ({ data: { kind, columns } }) => kind !== "foreign" && columns[0] === column.ref,
      );
      const isIndexed = indexes.some(({ data: { columns } }) => columns[0]?.column === column.ref);
      if (isKeyed || isIndexed || table.data.lifecycle === "existing") continue;
      report(
        "tenant-key-without-index",
        { table: table.data.name, column: column.data.name },
        { ref: table.ref },
      );
    }
  },
});

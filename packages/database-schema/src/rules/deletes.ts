import { byRef, optional, type Ref } from "@planc/core";
import { api, data, security } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import { rule } from "../kit.ts";

/** What the database refuses to delete, because rows that stay refer to it, the contract refuses as well. */
export const refusedDeletes = rule("refused-deletes", {
  reads: {
    tables: data.table,
    keys: data.key,
    operations: optional(api.operation),
    resources: optional(api.resource),
    obligations: optional(security.obligation),
  },
  check: ({ tables, keys, operations, resources, obligations, report }) => {
    const tableByRef = byRef(tables);
    const tableOf = new Map<Ref, Ref<"data/table">>(
      tables.flatMap(({ ref, data: { entity } }) => (entity ? [[entity, ref]] : [])),
    );
    const entityOf = new Map<Ref, Ref | undefined>(
      resources.map(({ ref, data: { entity } }) => [ref, entity]),
    );
    const keysTo = Map.groupBy(keys, ({ data: { references } }) => references?.table);
    const isErased = obligations.some(({ data: { kind } }) => kind === "erasure");
    for (const { ref, data: operation } of operations) {
      if (operation.effect !== "delete") continue;
      if (operation.errors.some(({ status }) => status === 409)) continue;
      const entity = entityOf.get(operation.resource);
      // The row of who is erased stays, emptied.
      if (isErased && entity === `data/entity#${accountId}`) continue;
      const whole = entity && tableOf.get(entity);
      if (whole === undefined) continue;
      const gone = new Set<Ref<"data/table">>([whole]);
      // Grows while it is walked.
      for (const each of gone) {
        for (const { data: key } of keysTo.get(each) ?? []) {
          if (key.references?.onDelete === "cascade") gone.add(key.table);
        }
      }
      const holder = [...gone]
        .flatMap((each) => keysTo.get(each) ?? [])
        .find(
          ({ data: { table, references } }) =>
            references?.onDelete === "restrict" && !gone.has(table),
        );
      if (holder === undefined) continue;
      const table = tableByRef.get(holder.data.table)?.data.name ?? holder.data.table;
      report("delete-refused-untold", { operation: operation.operationId, table }, { ref });
    }
  },
});

import { byRef, idOf, optional } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** A list whose documented order no read of the database has, so that no index can serve it. */
export const orderWithoutIndex = rule("order-without-index", {
  reads: {
    operations: api.operation,
    exchanges: optional(api.exchange),
    patterns: optional(data.accessPattern),
    columns: optional(data.column),
  },
  check: ({ operations, exchanges, patterns, columns, report }) => {
    const operationByRef = byRef(operations);
    const columnByRef = byRef(columns);
    for (const { ref, data: exchange } of exchanges) {
      const operation = operationByRef.get(idOf(ref));
      const own = patterns.filter(
        ({ data: { operation: of, takes } }) => of === operation?.ref && takes === "page",
      );
      if (operation === undefined || exchange.order === undefined || own.length === 0) continue;
      const wanted = exchange.order.map(({ field, direction }) => `${field} ${direction}`);
      const isServed = own.some(({ data: { order } }) => {
        const served = order.map(
          ({ column, direction }) => `${columnByRef.get(column)?.data.field} ${direction}`,
        );
        return wanted.every((each, at) => each === served[at]);
      });
      if (isServed) continue;
      report(
        "order-without-index",
        {
          operation: operation.data.operationId,
          order: exchange.order.map(({ field }) => idOf(field)).join(", "),
        },
        { ref: operation.ref },
      );
    }
  },
});

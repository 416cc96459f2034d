import { byTarget, join, node, refOf } from "@planc/core";
import { data } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { layout } from "../layout/slot.ts";

/** Tables that are split by month, as their layout says. */
export const partitions = step("partitions", {
  reads: { tables: data.table, layouts: layout },
  writes: { partitions: data.partition },
  run: ({ tables, layouts }) => {
    const layoutOf = byTarget(layouts);
    return {
      partitions: tables.flatMap(({ ref, id, data: { entity } }) => {
        const split = entity && layoutOf.get(entity)?.partition;
        if (split === undefined) return [];
        return node(
          data.partition,
          id,
          {
            table: ref,
            by: refOf(data.column, join(id, split.by)),
            method: "range",
            grain: split.grain ?? "month",
            because: split.because,
          },
          derived("partition-by-age", [ref, ...split.from]),
        );
      }),
    };
  },
});

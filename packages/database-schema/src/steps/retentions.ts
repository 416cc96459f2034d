import { byTarget, join, node, optional, refOf } from "@planc/core";
import { data } from "@planc/core/ir";
import { machineryOf } from "../catalog/machinery.ts";
import { assumed, derived, step } from "../kit.ts";
import { layout } from "../layout/slot.ts";

/** How long rows are kept: as stated for entities, until the work is done for the rest. */
export const retentions = step("retentions", {
  reads: { tables: data.table, columns: data.column, layouts: optional(layout) },
  writes: { retentions: data.retention },
  run: ({ tables, columns, layouts }) => {
    const layoutOf = byTarget(layouts);
    return {
      retentions: tables.flatMap(({ ref, id, data: { entity } }) => {
        const keep = entity && layoutOf.get(entity)?.keep;
        if (keep) {
          const { days, afterwards, because, from } = keep;
          return node(
            data.retention,
            id,
            {
              table: ref,
              keep: days,
              afterwards,
              by: refOf(data.column, join(id, "created_at")),
              because,
            },
            derived("retention-stated", [ref, ...from]),
          );
        }
        const known = entity === undefined ? machineryOf(id) : undefined;
        if (known === undefined) return [];
        const fails = columns.some(
          (each) => each.data.table === ref && each.data.name === "set_aside_at",
        );
        const because = fails
          ? `${known.because} A row that was set aside stays until somebody has decided on it.`
          : known.because;
        return node(
          data.retention,
          id,
          {
            table: ref,
            keep: known.keep,
            afterwards: "delete",
            by: refOf(data.column, join(id, known.by)),
            because,
          },
          assumed("retention-of-machinery", because, [ref]),
        );
      }),
    };
  },
});

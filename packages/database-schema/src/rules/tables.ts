import { byRef, optional } from "@planc/core";
import { data, workload } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** A table has one writer. */
export const tableWithoutOwner = rule("table-without-owner", {
  reads: { tables: data.table },
  check: ({ tables, report }) => {
    for (const { ref, data: table } of tables) {
      if (table.owner === undefined) report("table-without-owner", { table: table.name }, { ref });
    }
  },
});

/** What grows beyond what one piece can carry is split. */
export const largeTableUnpartitioned = rule("large-table-unpartitioned", {
  reads: {
    tables: data.table,
    volumes: optional(workload.volume),
    partitions: optional(data.partition),
  },
  check: ({ tables, volumes, partitions, options, report }) => {
    const tableByRef = byRef(tables);
    for (const { data: volume } of volumes) {
      const table = tableByRef.get(volume.table);
      const split = partitions.some(({ data: { table: of } }) => of === volume.table);
      if (table === undefined || split || volume.rows.value < options.partitionAboveRows) continue;
      const rows = Math.round(volume.rows.value).toLocaleString("en");
      report("large-table-unpartitioned", { table: table.data.name, rows }, { ref: table.ref });
    }
  },
});

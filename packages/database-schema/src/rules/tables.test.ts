import { data, workload } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component } from "../fixtures/build.ts";
import { storeOf, tableOf } from "../fixtures/data.ts";
import plugin from "../plugin.ts";

const main = component("relational-store", "relational-store");
const store = [main, storeOf("postgresql")];
const api = component("api", "service");
const owner = "architecture/component#api";

ruleTester(plugin, "table-without-owner")
  .valid([
    {
      name: "a table with a writer",
      nodes: [...store, api, ...tableOf("t", { id: {} }, { owner })],
    },
  ])
  .invalid([
    {
      name: "a table without one",
      nodes: [...store, api, ...tableOf("t", { id: {} })],
      findings: [
        {
          code: "database/table-without-owner",
          ref: "data/table#t",
          message: "Table t is written by no component of the plan.",
        },
      ],
    },
  ]);

const figure = (value: number) => ({ value, unit: "rows" as const, formula: "n", inputs: [] });
const volume = (rows: number) =>
  given(workload.volume, "t", {
    table: "data/table#t",
    rows: figure(rows),
    rowsPerDay: figure(rows / 365),
    bytesPerRow: figure(100),
    size: figure(1),
  });
const partition = given(data.partition, "t", {
  table: "data/table#t",
  by: "data/column#t.at",
  method: "range",
  grain: "month",
  because: "Rows leave.",
});
const t = tableOf("t", { at: {} });

ruleTester(plugin, "large-table-unpartitioned")
  .valid([
    { name: "a small table", nodes: [...store, ...t, volume(99_999_999)] },
    { name: "a large table that is split", nodes: [...store, ...t, volume(2e9), partition] },
    {
      name: "a table below the bound of the configuration",
      nodes: [...store, ...t, volume(2e9)],
      options: { partitionAboveRows: 3_000_000_000 },
    },
  ])
  .invalid([
    {
      name: "a large table in one piece",
      nodes: [...store, ...t, volume(100_000_000)],
      findings: [
        {
          code: "database/large-table-unpartitioned",
          ref: "data/table#t",
          message: "t reaches 100,000,000 rows in a year and is one piece.",
        },
      ],
    },
  ]);

import type { Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { choice, component, concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

/** Buoys that report how high the water stands, and what their crews write about them. */
const buoys: readonly Draft[] = [
  ...store("postgresql", "18"),
  component("time-series-store", "time-series-store", {
    choice: "decision/choice#time-series-store",
  }),
  ...choice("time-series-store", "timescaledb"),
  ...concept("buoy", { name: "Buoy" }, { label: { name: "label", type: "text", required: true } }),
  ...concept(
    "level",
    { name: "Level" },
    {
      "taken-at": { name: "taken at", type: "timestamp", required: true },
      height: { name: "height", type: "decimal", required: true },
    },
  ),
  relation("level", "buoy", { required: true }),
];

const verified = async () => {
  const { plan, files, probes } = await planTester({ plugins: [plugin], probes: "verify" })
    .with(...buoys)
    .result();
  const textOf = (path: string) => files.find((each) => each.path === path)?.text ?? "";
  return { plan, probes, textOf };
};

it("lays measured values out in the store for them, and all else in the main one", async () => {
  const { plan, textOf } = await verified();
  expect(plan.get(data.table).map(({ id, data: { store: of } }) => [id, of])).toEqual([
    ["buoys", "data/store#relational-store"],
    ["levels", "data/store#time-series-store"],
  ]);
  expect(plan.get(data.partition).map(({ data: { by, grain } }) => [by, grain])).toEqual([
    ["data/column#levels.taken_at", "week"],
  ]);
  expect(textOf("database/schema.sql")).toContain("CREATE TABLE buoys");
  expect(textOf("database/schema.sql")).not.toContain("levels");
});

it("makes hypertables of them, without a key that reaches into another database", async () => {
  const sql = (await verified()).textOf("database/time-series-store/schema.sql");
  expect(sql).toContain("CREATE EXTENSION IF NOT EXISTS timescaledb;");
  expect(sql).toContain("CONSTRAINT levels_pkey PRIMARY KEY (id, taken_at)");
  expect(sql).toContain(
    "SELECT create_hypertable('levels', by_range('taken_at', INTERVAL '7 days'), create_default_indexes => false);",
  );
  expect(sql).toContain(
    "ALTER TABLE levels SET (timescaledb.enable_columnstore, timescaledb.segmentby = 'buoy_id', timescaledb.orderby = 'taken_at DESC');",
  );
  expect(sql).not.toContain("FOREIGN KEY");
  expect(sql).toContain("Id of buoy in buoys, kept by PostgreSQL 18: no foreign key reaches it.");
});

it("says that no tool here ran them, and has them parsed", async () => {
  const { probes } = await verified();
  expect(probes.map(({ id, status }) => [id, status])).toContainEqual([
    "database/pg-parser",
    "passed",
  ]);
  const run = probes.find(({ id }) => id === "database/postgres");
  expect([run?.status, run?.detail]).toEqual([
    "passed",
    expect.stringMatching(
      /1 table.*; database\/time-series-store\/schema\.sql was not run: it needs TimescaleDB$/,
    ),
  ]);
});

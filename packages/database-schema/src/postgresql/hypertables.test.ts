import type { Draft, PlanNodeOf } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import type { TableView } from "../access/table-view.ts";
import { choice, component, concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";
import { rollupStatements } from "./hypertables.ts";

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

const result = planTester({ plugins: [plugin], probes: "verify" })
  .with(...buoys)
  .result();
const verified = async () => {
  const { plan, files, probes } = await result;
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
  const { textOf } = await verified();
  const sql = textOf("database/time-series-store/schema.sql");
  const added = textOf("database/time-series-store/extensions.sql");
  expect(added).toContain("CREATE EXTENSION IF NOT EXISTS timescaledb;");
  expect(sql).toContain("CONSTRAINT levels_pkey PRIMARY KEY (id, taken_at)");
  expect(added).toContain(
    "SELECT create_hypertable('levels', by_range('taken_at', INTERVAL '7 days'), create_default_indexes => false);",
  );
  expect(added).toContain(
    "ALTER TABLE levels SET (timescaledb.enable_columnstore, timescaledb.segmentby = 'buoy_id', timescaledb.orderby = 'taken_at DESC');",
  );
  expect(sql).not.toContain("FOREIGN KEY");
  expect(sql).not.toContain("timescaledb");
  // Nobody asks how levels change over time.
  expect(added).not.toContain("MATERIALIZED VIEW");
  expect(sql).toContain("Id of buoy in buoys, kept by PostgreSQL 18: no foreign key reaches it.");
});

it("runs their tables, and says that no tool here ran what the extension adds", async () => {
  const { probes } = await verified();
  expect(
    probes
      .filter(({ id }) => id === "database/postgres" || id === "database/extensions")
      .map(({ id, status, detail }) => [id, status, detail]),
  ).toEqual([
    [
      "database/extensions",
      "passed",
      "4 statements parsed, not run: no PostgreSQL here has the extension",
    ],
    [
      "database/postgres",
      "passed",
      expect.stringMatching(/1 table.*; PostgreSQL .* ran it: 1 table/),
    ],
  ]);
});

it("sums values up by day where the text asks how they change over time", async () => {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(
      ...buoys,
      given(brief.requirement, "trend", {
        key: "FR-9",
        kind: "functional",
        text: "A chart shows the trend of a buoy over the year.",
      }),
    )
    .result();
  expect(plan.get(data.rollup).map(({ data: each }) => [each.name, each.groups])).toEqual([
    ["levels_by_day", ["data/column#levels.buoy_id"]],
  ]);
  const added = files.find(({ path }) => path.endsWith("extensions.sql"))?.text ?? "";
  expect(added).toContain("CREATE MATERIALIZED VIEW levels_by_day WITH (timescaledb.continuous");
  expect(added).toContain("GROUP BY buoy_id, time_bucket(INTERVAL '1 day', taken_at)");
  // A row that is erased, or comes after weeks without a line, is in the sums of its day no more, or at last.
  expect(added).toContain("'levels_by_day', start_offset => NULL, end_offset => INTERVAL '1 day'");
});

it("sums up by day what a program learns from, and keeps values of one series together", async () => {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(
      ...buoys.filter(({ id }) => !id.startsWith("level")),
      ...concept(
        "level",
        { name: "Level" },
        {
          "taken-at": { name: "taken at", type: "timestamp", required: true },
          height: { name: "height", type: "decimal", required: true },
          kind: { name: "kind", type: "enum", required: true, values: ["tide", "wave"] },
        },
      ),
      relation("level", "buoy", { required: true }),
      component("learner", "worker"),
      given(architecture.connection, "learner.time-series-store", {
        from: "architecture/component#learner",
        to: "architecture/component#time-series-store",
        purpose: "reads what it learns from",
        protocol: "PostgreSQL wire protocol",
        mode: "async",
        carries: ["brief/concept#level"],
        class: "internal",
        encrypted: true,
        authentication: "password",
        remote: true,
      }),
      given(data.index, "levels.series", {
        table: "data/table#levels",
        name: "levels_series_idx",
        method: "btree",
        columns: [
          { column: "data/column#levels.buoy_id", direction: "asc" },
          { column: "data/column#levels.kind", direction: "asc" },
          { column: "data/column#levels.taken_at", direction: "asc" },
        ],
        unique: false,
        include: [],
        serves: ["data/table#levels"],
      }),
    )
    .result();
  expect(plan.get(data.rollup).map(({ data: each }) => each.name)).toEqual(["levels_by_day"]);
  const added = files.find(({ path }) => path.endsWith("extensions.sql"))?.text ?? "";
  expect(added).toContain("timescaledb.segmentby = 'buoy_id, kind'");
});

const view: TableView = {
  table: {
    ref: "data/table#levels",
    id: "levels",
    data: {
      name: "levels",
      store: "data/store#series",
      columns: ["data/column#levels.taken_at"],
      comment: "Levels.",
      lifecycle: "new",
    },
  },
  columns: [],
  keys: [],
  column: () => undefined,
};
const rollup: PlanNodeOf<typeof data.rollup> = {
  ref: "data/rollup#levels.by-day",
  id: "levels.by-day",
  data: {
    name: "levels_by_day",
    table: "data/table#levels",
    by: "data/column#levels.taken_at",
    grain: "day",
    groups: [],
    values: ["data/column#levels.height"],
    because: "Days.",
  },
  why: { kind: "assumed", by: "test", reason: "test", from: [] },
  by: "test",
};

it("sums no day up anew whose rows may be gone by their age", () => {
  const offsets = (kept: number | undefined) =>
    /start_offset => ([^,]+)/.exec(
      rollupStatements(
        [rollup],
        () => view,
        () => kept,
      ).join("\n"),
    )?.[1];
  expect([undefined, 90, 8].map(offsets)).toEqual([
    "NULL",
    "INTERVAL '83 days'",
    "INTERVAL '3 days'",
  ]);
});

it("grants the sums of a table to whoever reads it from outside its schema", () => {
  const lines = rollupStatements(
    [rollup],
    () => ({ ...view, table: { ...view.table, data: { ...view.table.data, name: "sea.levels" } } }),
    () => undefined,
    (table) => (table === "sea.levels" ? ["learner"] : []),
  );
  expect(lines).toContain("GRANT SELECT ON sea.levels_by_day TO learner;");
});

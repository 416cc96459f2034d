import type { Draft } from "@planc/core";
import { data, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";
import { runSchemas } from "../probes/postgres-run.ts";

const id = { name: "id", type: "BIGSERIAL", required: true, unique: true, primary: true };
const berths = given(host.fact, "table.berths", {
  kind: "table",
  name: "berths",
  path: "db/schema.sql",
  line: 3,
  columns: [id, { name: "length_m", type: "numeric(5,2)" }, { name: "label", type: "varchar(20)" }],
});
const berth = (attributes: Parameters<typeof concept>[2]) =>
  concept("berth", { name: "Berth", existing: true, table: "host/fact#table.berths" }, attributes);
const stay = [
  ...concept("stay", { name: "Stay" }, { arrived: { name: "arrived on", required: true } }),
  relation("stay", "berth", { required: true }),
];

function compiled(...nodes: readonly Draft[]) {
  return planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...nodes)
    .result();
}

async function sqlOf(...nodes: readonly Draft[]): Promise<string> {
  const { files } = await compiled(...nodes);
  return files.find(({ path }) => path === "database/schema.sql")?.text ?? "";
}

it("refers to an existing table by the key that it has, and does not make it again", async () => {
  const sql = await sqlOf(berths, ...berth({}), ...stay);
  expect(sql).not.toContain("CREATE TABLE berths");
  expect(sql).not.toContain("ALTER TABLE");
  expect(sql).toContain("berth_id bigint NOT NULL");
  expect(sql).toContain("FOREIGN KEY (berth_id) REFERENCES berths (id)");
  expect(sql.split("\n").slice(0, 3)).toEqual([
    "-- Schema: 1 new table for PostgreSQL 18.",
    "-- Loads in one transaction, or not at all, into the database of the repository, which has:",
    "--   berths (id bigint), as db/schema.sql:3 says",
  ]);
  expect(
    await runSchemas({ texts: [sql], baselines: ["CREATE TABLE berths (id bigint PRIMARY KEY)"] }),
  ).toMatchObject([{ found: { tables: 1, primary: 1, foreign: 1 } }]);
});

it("adds to an existing table what is new in it, and leaves rows that are there alone", async () => {
  const sql = await sqlOf(
    berths,
    ...berth({
      length: { name: "length" },
      label: { name: "label", required: true },
      depth: { name: "depth", type: "decimal", required: true, above: 0 },
    }),
  );
  expect(sql).toContain(
    [
      "ALTER TABLE berths",
      "  ADD COLUMN depth numeric,",
      "  ADD CONSTRAINT berths_depth_above CHECK (depth > 0),",
      "  ADD CONSTRAINT berths_depth_number CHECK (depth < 'Infinity');",
    ].join("\n"),
  );
  expect(sql).toContain(
    "Required of new rows; rows that are there have none until they are filled.",
  );
  const outcomes = await runSchemas({
    texts: [sql],
    baselines: ["CREATE TABLE berths (id bigint PRIMARY KEY)"],
  });
  expect(outcomes).toMatchObject([{ found: { tables: 0, checks: 2 } }]);
});

it("knows the columns of an existing table as its fields", async () => {
  const { plan } = await compiled(berths, ...berth({ length: { name: "length" } }));
  const fields = plan
    .get(data.field)
    .map(({ data: { name, type, existing } }) => ({ name, type, existing }));
  expect(fields).toEqual([
    { name: "id", type: "integer", existing: "id" },
    { name: "length", type: "decimal", existing: "length_m" },
  ]);
  expect(plan.get(data.table).map(({ data: { name, lifecycle } }) => [name, lifecycle])).toEqual([
    ["berths", "existing"],
  ]);
  expect(plan.get(data.index)).toEqual([]);
});

it("checks no reference to a table whose key was not read", async () => {
  const unkeyed = given(host.fact, "table.berths", {
    kind: "table",
    name: "berths",
    path: "db/schema.sql",
    columns: [{ name: "number", type: "berth_number", primary: true }],
  });
  const sql = await sqlOf(unkeyed, ...berth({}), ...stay);
  expect(sql).toContain("berth_id text NOT NULL");
  expect(sql).not.toContain("FOREIGN KEY");
});

it("makes no table under a name that the repository has for something else", async () => {
  const other = given(host.fact, "table.stays", {
    kind: "table",
    name: "stays",
    path: "db/schema.sql",
    columns: [id],
  });
  const { plan } = await compiled(other, ...concept("stay", { name: "Stay" }));
  expect(plan.get(data.table).map(({ data: { name } }) => name)).toEqual(["stay"]);
});

it("gives tables that an earlier plan or data model names the name that they would get", async () => {
  const planned = given(host.fact, "table.berth", {
    kind: "table",
    name: "Berth",
    model: "Berth",
    planned: true,
    path: "specs/001-berths/data-model.md",
    columns: [{ name: "id", type: "uuid", primary: true }],
  });
  const sql = await sqlOf(
    planned,
    ...concept("berth", { name: "Berth", existing: true, table: "host/fact#table.berth" }),
    ...stay,
  );
  expect(sql).toContain("REFERENCES berths (id)");
  expect(sql).not.toContain("CREATE TABLE berths");
});

it("goes into the schema that an existing table is in", async () => {
  const inSchema = given(host.fact, "table.berths", {
    kind: "table",
    name: "harbour.berths",
    path: "db/schema.sql",
    columns: [id],
  });
  const sql = await sqlOf(inSchema, ...berth({}), ...stay);
  expect(sql).toContain("REFERENCES harbour.berths (id)");
  const baseline = "CREATE SCHEMA harbour; CREATE TABLE harbour.berths (id bigint PRIMARY KEY)";
  const outcomes = await runSchemas({ texts: [sql, sql], baselines: [baseline, baseline] });
  expect(outcomes).toMatchObject([{ found: { foreign: 1 } }, { found: { foreign: 1 } }]);
});

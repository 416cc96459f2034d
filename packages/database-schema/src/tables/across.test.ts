import { PGlite } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";
import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { asks, erases, ownership, pottery, told } from "../fixtures/services.ts";
import plugin from "../plugin.ts";

const compile = (...nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...pottery, ...nodes)
    .result();

const sqlOf = async (...nodes: readonly Draft[]) =>
  (await compile(...nodes)).files.find(({ path }) => path === "database/schema.sql")?.text ?? "";

it("gives each service a schema, and a role that reaches no other", async () => {
  const sql = await sqlOf(ownership("schema-per-service"));
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  await db.exec(sql);
  const rows = (text: string) => db.query(text).then((found) => found.rows);
  expect(
    await rows(
      "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('kilns', 'glazes') ORDER BY 1",
    ),
  ).toEqual([{ name: "glazes.glazes" }, { name: "glazes.users" }, { name: "kilns.firings" }]);
  await db.exec("SET ROLE kilns_service");
  expect(await rows("SELECT count(*)::int AS count FROM kilns.firings")).toEqual([{ count: 0 }]);
  await expect(db.exec("SELECT * FROM glazes.glazes")).rejects.toThrow(/permission denied/);
  await db.close();
});

it("says of an id of another service what keeps it true and what a delete there does", async () => {
  const { plan } = await compile(
    ownership("schema-per-service"),
    asks,
    told("glaze-dropped", "Glaze dropped", "drop-glaze"),
  );
  const column = plan.get(data.column).find(({ id }) => id === "kilns.firings.glaze_id");
  expect(column?.data.across).toEqual({
    table: "data/table#glazes.glazes",
    keptBy: "architecture/component#glazes-service",
    inStep: "Asks Glazes service.",
    whenDeleted: "Taken out upon “Glaze dropped”.",
    lookedUp: true,
  });
  const leading = plan.get(data.index).map(({ data: { columns } }) => columns[0]?.column);
  expect(leading).toContain("data/column#kilns.firings.glaze_id");
  expect(leading).not.toContain("data/column#kilns.firings.user_id");
  expect(plan.get(data.key).filter(({ data: { kind } }) => kind === "foreign")).toEqual([]);
});

it("knows the account that refers to it by the caller's token", async () => {
  const { plan } = await compile(ownership("schema-per-service"));
  const column = plan.get(data.column).find(({ id }) => id === "kilns.firings.user_id");
  expect(column?.data.across?.inStep).toBe("Caller's token.");
});

it("takes no caller's token for somebody whom another adds", async () => {
  const { plan } = await compile(
    ownership("schema-per-service"),
    ...concept(
      "firing",
      { name: "Firing" },
      {},
      { "add-firing": { verb: "add", effect: "create" } },
    ).slice(-1),
  );
  const column = plan.get(data.column).find(({ id }) => id === "kilns.firings.user_id");
  expect(column?.data.across?.inStep).toBe("Not checked.");
});

it("checks references of all services where they share a schema", async () => {
  const sql = await sqlOf(ownership("shared-schema"));
  expect(sql).toContain("FOREIGN KEY (glaze_id) REFERENCES glazes (id)");
  expect(sql).not.toContain("CREATE SCHEMA");
});

it("says where the schemas go when each has a server of its own", async () => {
  const sql = await sqlOf(ownership("server-per-service"));
  expect(sql).toContain("-- Deployed, each schema stands on a server of its own");
  expect(sql).toContain("CREATE TABLE kilns.firings");
});

it("leaves tables without a schema where nothing was decided", async () => {
  expect(await sqlOf()).toContain("CREATE TABLE firings");
});

it("keeps a copy of what it is told of where it never asks", async () => {
  const { plan } = await compile(
    ownership("schema-per-service"),
    told("glaze-mixed", "Glaze mixed", "mix-glaze"),
  );
  const copies = plan.get(data.table).find(({ id }) => id === "kilns.glaze_copies");
  expect(copies?.data.columns.map((ref) => ref.slice(ref.lastIndexOf(".") + 1))).toEqual([
    "id",
    "cone",
    "name",
    "told_at",
    "deleted_at",
  ]);
  const column = plan.get(data.column).find(({ id }) => id === "kilns.firings.glaze_id");
  expect(column?.data.across?.inStep).toBe("Copied from “Glaze mixed”.");
  expect(await sqlOf(ownership("schema-per-service"), asks)).not.toContain("glaze_copies");
});

it("keeps no copy for what changes only as the other does, and has all of it from the event", async () => {
  const follows = given(brief.action, "cool-firing", {
    actors: [],
    verb: "cool",
    concept: "brief/concept#firing",
    effect: "transition",
    automatic: "event",
    sets: { value: "cooled", after: "brief/action#mix-glaze" },
    requirements: [],
  });
  const mixed = told("glaze-mixed", "Glaze mixed", "mix-glaze");
  expect(await sqlOf(ownership("schema-per-service"), mixed, follows)).not.toContain(
    "glaze_copies",
  );
});

it("keeps a row for each service that has to erase what it holds of a person", async () => {
  const { plan } = await compile(ownership("schema-per-service"), erases);
  const table = plan.get(data.table).find(({ id }) => id === "glazes.erasures");
  expect(table?.data.owner).toBe("architecture/component#glazes-service");
  const service = plan.get(data.column).find(({ id }) => id === "glazes.erasures.service");
  expect(service?.data.values).toEqual(["kilns_service"]);
  const column = plan.get(data.column).find(({ id }) => id === "kilns.firings.user_id");
  expect(column?.data.across?.whenDeleted).toBe("Made anonymous upon erasure by Glazes service.");
});

it("knows by the caller's token one of two people at most", async () => {
  const { plan } = await compile(
    ownership("schema-per-service"),
    relation("firing", "user", { required: true, owned: true, role: "requester" }),
    relation("firing", "user", { required: true, owned: true, role: "helper" }),
  );
  const said = plan
    .get(data.column)
    .filter(({ data: { across, name } }) => across && /requester|helper/.test(name))
    .map(({ data: { name, across } }) => [name, /caller's token/i.test(across?.inStep ?? "")]);
  expect(said.filter(([, isCaller]) => isCaller).length).toBeLessThan(2);
});

it("says the same of functions, for which nobody decides how services keep their data", async () => {
  const functions = [...pottery, asks].map((node) => {
    const { data: of } = node;
    const isService =
      typeof of === "object" && of !== null && "kind" in of && of.kind === "service";
    return isService ? { ...node, data: { ...of, kind: "function" } } : node;
  });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...functions)
    .result();
  const column = plan.get(data.column).find(({ id }) => id === "firings.glaze_id");
  expect(column?.data.across?.keptBy).toBe("architecture/component#glazes-service");
  expect(column?.data.comment).toContain("as none crosses functions");
});

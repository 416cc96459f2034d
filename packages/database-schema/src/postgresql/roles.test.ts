import { PGlite } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";
import { api, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { choice, component, concept, relation } from "../fixtures/build.ts";
import { ownership, pottery, told } from "../fixtures/services.ts";
import plugin from "../plugin.ts";

const dropped = given(api.operation, "drop-glaze", {
  operationId: "dropGlaze",
  method: "delete",
  path: "/glazes/{id}",
  resource: "api/resource#glazes",
  component: "architecture/component#glazes-service",
  effect: "delete",
  summary: "Drop a glaze",
  access: { kind: "authenticated", roles: [], policies: [] },
  parameters: [],
  success: 204,
  errors: [],
  idempotency: "natural",
  paginated: false,
  realises: ["brief/action#drop-glaze"],
  lifecycle: "new",
});

async function guilds() {
  const { files, findings } = await planTester({ plugins: [plugin] })
    .with(
      ...pottery.filter(({ id }) => !id.endsWith("-service")),
      component("glazes-service", "service", {
        name: "Glazes service",
        owns: ["brief/concept#glaze", "brief/concept#user", "brief/concept#guild"],
      }),
      component("kilns-service", "service", {
        name: "Kilns service",
        owns: ["brief/concept#firing", "brief/concept#crack"],
      }),
      ownership("schema-per-service"),
      told("glaze-mixed", "Glaze mixed", "mix-glaze"),
      told("glaze-dropped", "Glaze dropped", "drop-glaze"),
      dropped,
      given(security.identity, {
        owner: "system",
        protocol: "x",
        session: "x",
        tokens: [],
        tenancy: "brief/concept#guild",
      }),
      given(security.obligation, "watched", {
        kind: "audit",
        text: "Who did what is recorded.",
        applies: [],
      }),
      ...choice("tenant-isolation", "row-level-security"),
      ...concept("guild", { name: "Guild" }, { name: { name: "name" } }),
      relation("glaze", "guild", { required: true }),
      relation("user", "guild", { required: true }),
      ...concept("crack", { name: "Crack" }, { place: { name: "place" } }),
      relation("firing", "guild", { required: true }),
      relation("crack", "user", { required: true }),
      relation("crack", "firing", { required: true, owned: true }),
    )
    .result();
  expect(findings.filter(({ code }) => code === "core/invalid-input")).toEqual([]);
  return { sql: files.find(({ path }) => path === "database/schema.sql")?.text ?? "" };
}

it("lets each role read and add rows of every table of its schema, under the policies of tenants", async () => {
  const { sql } = await guilds();
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  await db.exec(sql);
  const { rows } = await db.query<{ schema: string; name: string }>(
    "SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname IN ('glazes', 'kilns') ORDER BY 1, 2",
  );
  expect(new Set(rows.map(({ schema }) => schema))).toEqual(new Set(["glazes", "kilns"]));
  const refused: string[] = [];
  for (const { schema, name } of rows) {
    await db.exec(`SET ROLE ${schema}_service`);
    for (const deed of [
      `SELECT * FROM ${schema}.${name}`,
      `INSERT INTO ${schema}.${name} SELECT * FROM ${schema}.${name}`,
    ])
      await db.exec(deed).catch((error: unknown) => refused.push(`${deed}: ${String(error)}`));
    await db.exec("RESET ROLE");
  }
  expect(refused).toEqual([]);
  await db.close();
});

it("lets no role change what it has noted of who did what, nor take it away before its time", async () => {
  const { sql } = await guilds();
  const db = await PGlite.create({ loadDataDir: await dataDir() });
  await db.exec(sql);
  await db.exec(
    "INSERT INTO glazes.audit_entries (action, subject, outcome, created_at) VALUES ('a', 's', 'done', now()), ('b', 's', 'done', now() - interval '9 years')",
  );
  await db.exec("SET ROLE glazes_service");
  for (const deed of [
    "UPDATE glazes.audit_entries SET action = 'c'",
    "DELETE FROM glazes.audit_entries",
  ])
    await expect(db.exec(deed)).rejects.toThrow(/permission denied/);
  await db.exec("SELECT glazes.delete_past_audit_entries()");
  expect((await db.query("SELECT action FROM glazes.audit_entries")).rows).toEqual([
    { action: "a" },
  ]);
  await db.close();
});

it("keeps whose tenant's a copy is with the copy", async () => {
  const { sql } = await guilds();
  expect(sql).toMatch(/CREATE TABLE kilns\.glaze_copies \([^;]*guild_id uuid NOT NULL/);
  expect(sql).toContain("CREATE POLICY glaze_copies_of_tenant ON kilns.glaze_copies");
});

import type { PGliteInterface } from "@electric-sql/pglite";
import { planTester } from "@planc/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sharedAccounts } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { openPglite } from "../probes/open-database.ts";

let db: PGliteInterface;
beforeAll(async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...sharedAccounts)
    .result();
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  expect(text("schema.sql")).toContain("SECURITY DEFINER");
  db = await openPglite([text("schema.sql")]);
  await db.exec(
    "CREATE ROLE loader CREATEROLE; GRANT CREATE ON SCHEMA public TO loader WITH GRANT OPTION; GRANT USAGE ON SCHEMA public TO loader WITH GRANT OPTION; SET ROLE loader;",
  );
  await db.exec(text("schema.sql"));
  await db.exec(text("seed.sql"));
});
afterAll(() => db.close());

it("leaves whoever loaded the schema with no more than the rows of the tenant that is set", async () => {
  const rows = async (sql: string) => (await db.query(sql)).rows.length;
  expect(await rows("SELECT FROM users")).toBe(0);
  await db.exec("RESET ROLE");
  expect(await rows("SELECT FROM users")).toBeGreaterThan(1);
});

it("lets nobody look an account up but by that function, and nobody call it who was not let", async () => {
  await db.exec(
    "CREATE ROLE stranger; GRANT USAGE ON SCHEMA public TO stranger; SET ROLE stranger",
  );
  await expect(db.query("SELECT FROM sign_in_of_users('x')")).rejects.toThrow(/permission denied/);
  await db.exec("RESET ROLE");
  const { rows } = await db.query(
    "SELECT proconfig FROM pg_proc WHERE proname = 'sign_in_of_users'",
  );
  expect(rows).toEqual([{ proconfig: ["search_path=pg_catalog, public, pg_temp"] }]);
});

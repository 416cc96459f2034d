import { afterAll, beforeAll, expect, it } from "vitest";
import { asPart, leavingNothing } from "./in-transaction.ts";
import { type Database, openDatabase } from "./open-database.ts";

let db: Database;
beforeAll(async () => {
  db = await openDatabase([]);
});
afterAll(() => db.close());

const made =
  "SELECT nspname AS name FROM pg_namespace WHERE nspname IN ('planc_verify', 'kilns') UNION ALL SELECT rolname FROM pg_roles WHERE rolname = 'potter'";

it("leaves no table, schema, role or statement behind, whatever becomes of the work", async () => {
  const text = asPart(
    "BEGIN;\nCREATE SCHEMA kilns;\nCREATE ROLE potter;\nCREATE TABLE pots (id int);\nCOMMIT;",
  );
  const inside = await leavingNothing(db, true, async () => {
    await db.exec(text);
    await db.exec("PREPARE pots_all AS SELECT id FROM pots");
    const names = await db.rows<{ name: string }>(made);
    const [home] = await db.rows<{ schema: string }>(
      "SELECT relnamespace::regnamespace::text AS schema FROM pg_class WHERE relname = 'pots'",
    );
    return [names.map(({ name }) => name).sort(), home?.schema];
  });
  // What names no schema is in one of its own.
  expect(inside).toEqual([["kilns", "planc_verify", "potter"], "planc_verify"]);
  await expect(
    leavingNothing(db, true, () => db.exec("CREATE TABLE pots (id nothing)")),
  ).rejects.toThrow(/nothing/);
  expect(await db.rows(made)).toEqual([]);
  expect(await db.rows("SELECT name FROM pg_prepared_statements")).toEqual([]);
});

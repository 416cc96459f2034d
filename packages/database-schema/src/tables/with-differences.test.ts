import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";
import { openPglite } from "../probes/open-database.ts";
import { runSqlite } from "../probes/sqlite-run.ts";

/** Seeds that a shed has: how many, how many are promised, and how many are left. */
async function shed(engine: string, version: string) {
  const { files, plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store(engine, version),
      ...concept(
        "seed-stock",
        { name: "Seed stock" },
        {
          whole: { name: "on hand", type: "integer", required: true },
          promised: { name: "reserved", type: "integer", required: true },
          left: { name: "available", type: "integer", required: true },
        },
      ),
    )
    .result();
  const text = (name: string) => files.find(({ path }) => path.endsWith(name))?.text ?? "";
  return { schema: text("schema.sql"), seed: text("seed.sql"), columns: plan.get(data.column) };
}

it("has PostgreSQL work out what is left of a number, with its seed twice, and refuse another one", async () => {
  const { schema, seed } = await shed("postgresql", "18");
  expect(schema).toMatch(
    /available bigint NOT NULL GENERATED ALWAYS AS \(on_hand - reserved\) STORED/,
  );
  const db = await openPglite([]);
  await db.exec(schema);
  await db.exec(seed);
  await db.exec(seed);
  const { rows } = await db.query<{ n: number; wrong: number }>(
    "SELECT count(*)::int AS n, (count(*) FILTER (WHERE available <> on_hand - reserved))::int AS wrong FROM seed_stocks",
  );
  expect(rows[0]?.n).toBeGreaterThan(0);
  expect(rows[0]?.wrong).toBe(0);
  await expect(db.exec("UPDATE seed_stocks SET available = 1")).rejects.toThrow("available");
  await db.close();
});

it("has SQLite and MySQL do the same", async () => {
  const { schema, seed } = await shed("sqlite", "3");
  expect(schema).toContain("GENERATED ALWAYS AS (on_hand - reserved) STORED");
  const [outcome] = runSqlite([
    JSON.stringify({ baseline: "", schema, seed, reads: [], statements: "" }),
  ]);
  expect(outcome).toMatchObject({
    tables: [{ columns: expect.arrayContaining([expect.objectContaining({ name: "available" })]) }],
  });
  expect((await shed("mysql", "9")).schema).toContain(
    "GENERATED ALWAYS AS (`on_hand` - `reserved`) STORED NOT NULL",
  );
});

it("leaves a number alone that people state, or of which another one is missing", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept(
        "seat",
        { name: "Seat" },
        { whole: { name: "on hand", type: "integer" }, left: { name: "available" } },
      ),
    )
    .result();
  const columns = plan.get(data.column);
  expect(columns.some((each) => each.data.difference !== undefined)).toBe(false);
  expect(columns.find(({ id }) => id === "seats.available")?.data.logical).not.toBe("integer");
});

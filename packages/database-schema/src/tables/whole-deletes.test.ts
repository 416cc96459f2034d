import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";
import { openPglite } from "../probes/open-database.ts";

/** A club has skippers and trips; a trip has log lines, each by a skipper who cannot be missed. */
const club = (engine: string, version: string) => [
  ...store(engine, version),
  ...concept("club", { name: "Club" }, { name: { name: "name" } }),
  ...concept("skipper", { name: "Skipper" }, { name: { name: "name" } }),
  ...concept("trip", { name: "Trip" }, { name: { name: "name" } }),
  ...concept("log-line", { name: "Log line" }, { text: { name: "text" } }),
  relation("skipper", "club", { required: true, owned: true }),
  relation("trip", "club", { required: true, owned: true }),
  relation("log-line", "trip", { required: true, owned: true }),
  relation("log-line", "skipper", { required: true }),
];

async function planned(engine: string, version: string) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...club(engine, version))
    .result();
  const late = plan
    .get(data.key)
    .filter(({ data: { deferrable } }) => deferrable)
    .map(({ id }) => id);
  return { late, files };
}

it("asks at the end where two rows go with one whole, so that the whole can be deleted and a part cannot", async () => {
  const { late, files } = await planned("postgresql", "18");
  expect(late).toEqual(["log_lines.log_lines_skipper_id_fkey"]);
  const text = (name: string) => files.find(({ path }) => path.endsWith(name))?.text ?? "";
  const db = await openPglite([]);
  await db.exec(text("schema.sql"));
  await db.exec(text("seed.sql"));
  const count = async (table: string) =>
    (await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? 0;
  expect(await count("log_lines")).toBeGreaterThan(0);
  await expect(
    db.exec("DELETE FROM skippers WHERE id IN (SELECT skipper_id FROM log_lines)"),
  ).rejects.toThrow("log_lines_skipper_id_fkey");
  await db.exec("DELETE FROM clubs");
  expect(await count("log_lines")).toBe(0);
  await db.close();
});

it("has MySQL ask at once, as it knows no other way", async () => {
  expect((await planned("mysql", "9")).late).toEqual([]);
});

import type { OutputFile } from "@planc/core";
import { type RunResult, verifyFiles } from "@planc/core/host";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import { lastPlanOf } from "../fixtures/last-plan.ts";
import plugin from "../plugin.ts";

const tester = planTester({ plugins: [plugin] });
const base = [
  ...store("postgresql", "18"),
  ...concept("kiln", { name: "Kiln" }, { title: { name: "title" } }),
];

async function changed(): Promise<RunResult> {
  const first = await tester.with(...base).result();
  return tester
    .with(
      ...store("postgresql", "18"),
      ...concept("kiln", { name: "Kiln" }, { fuel: { name: "fuel", required: true } }),
      ...concept("firing", { name: "Firing" }, { note: { name: "note" } }),
      relation("firing", "kiln"),
      lastPlanOf(first),
    )
    .result();
}

/** The migration files alone, as somebody may have edited them. */
async function judged(edit: (file: OutputFile) => string) {
  const { plan, files } = await changed();
  const migrations = files.filter(({ by }) => by === "database/migrations");
  expect(migrations.length).toBe(4);
  const result = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    plan,
    files: migrations.map((each) => ({ ...each, text: edit(each) })),
  });
  const codes = result.findings.map(({ code, message }) => `${code} ${message}`);
  return { codes, statuses: result.probes.map(({ id, status }) => `${id} ${status}`) };
}

describe("migrations in PostgreSQL", () => {
  it("lead to the new schema and back", async () => {
    const { codes, statuses } = await judged(({ text }) => text);
    expect(codes).toEqual([]);
    expect(statuses).toEqual([
      "database/migration-parser passed",
      "database/migrations-postgres passed",
    ]);
  });

  it("are refused where an edited one leads elsewhere, or locks for long", async () => {
    const { codes, statuses } = await judged(({ text }) =>
      text
        .replace("CREATE TABLE firings (", "CREATE TABLE firings (extra text,")
        .replace(" NOT VALID", ""),
    );
    expect([...new Set(codes.map((each) => each.split(" ")[0]))]).toEqual([
      "database/migration-failed",
      "database/migration-invalid",
    ]);
    expect(statuses).toEqual([
      "database/migration-parser failed",
      "database/migrations-postgres failed",
    ]);
  });
});

import { byRef, type Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { tableViews } from "../access/table-view.ts";
import { concept, store } from "../fixtures/build.ts";
import { crews } from "../fixtures/crews.ts";
import { orchard } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { checksOf } from "../volume/checks.ts";
import { loadOf } from "../volume/load.ts";
import type { ExplainRequest } from "./explain-request.ts";
import { runExplain } from "./explain-run.ts";
import { openDatabase } from "./open-database.ts";

/** Bells that are rung: one table, read by its state, by words and newest first. */
const bells: readonly Draft[] = [
  ...store("postgresql", "18"),
  ...concept(
    "bell",
    {
      name: "Bell",
      plural: "Bells",
      states: [
        { name: "hung", next: ["cracked"] },
        { name: "cracked", next: [] },
      ],
    },
    { name: { name: "name", type: "text", required: true, maxLength: 80 } },
    {
      "list-bell": { verb: "list", effect: "list" },
      "search-bell": { verb: "search", effect: "search" },
    },
  ),
];

async function requestFor(
  change: (request: ExplainRequest) => ExplainRequest,
  nodes: readonly Draft[] = bells,
) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const [columns, indexes] = [plan.get(data.column), plan.get(data.index)];
  const views = tableViews(plan.get(data.table), columns, plan.get(data.key));
  const text = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
  const patterns = plan.get(data.accessPattern);
  if (nodes === bells) expect([...byRef(patterns).keys()]).toHaveLength(4);
  return change({
    baseline: "",
    schema: text("schema.sql"),
    seed: text("seed.sql"),
    patterns: text("access-patterns.sql"),
    loads: views.map((view) => ({
      id: view.table.id,
      name: view.table.data.name,
      ...loadOf(view, views, indexes, new Set(), []),
    })),
    checks: views.flatMap((view) => checksOf(view, { patterns, indexes, retentions: [] }, views)),
  });
}

describe("asking PostgreSQL how it reads", () => {
  it("finds each read going by its index, and what rows and indexes take", async () => {
    const request = await requestFor((each) => each);
    const [outcome] = await runExplain([request]);
    expect(outcome).toMatchObject({ wrong: [], seeded: 3 });
    expect(outcome?.sizes).toMatchObject([{ id: "bells", rows: expect.any(Number) }]);
    const [size] = outcome?.sizes ?? [];
    expect(size?.rows).toBeGreaterThanOrEqual(50_000);
    expect(size?.bytes).toBeGreaterThan(60);
    expect(size?.indexBytes).toBeGreaterThan(30);
  });

  it("tells of a read that goes another way, and of an index that saves nothing", async () => {
    const without = await requestFor((each) => ({
      ...each,
      schema: each.schema.replace(/CREATE INDEX bells_status\w+ ON bells \(status, /, (it) =>
        it.replace("(status, ", "(name, "),
      ),
    }));
    const twice = await requestFor((each) => ({
      ...each,
      schema: each.schema.replace(
        "COMMIT;",
        "CREATE INDEX again ON bells (created_at DESC, id DESC);\nCOMMIT;",
      ),
      checks: each.checks.filter(({ index }) => index === "bells_created_at_id_idx"),
    }));
    const [beside, same] = await runExplain([without, twice]);
    expect(beside?.wrong).toContainEqual(
      expect.objectContaining({ index: "bells_status_created_at_id_idx", kind: "beside" }),
    );
    expect(same?.wrong).toHaveLength(1);
  });

  it("is a probe of the plan, and hands on what it measured", async () => {
    const asked = {
      ...plugin,
      parts: plugin.parts.filter(({ kind, name }) => kind !== "probe" || name === "explain"),
    };
    const { probes, findings } = await planTester({ plugins: [asked], probes: "verify" })
      .with(...bells)
      .result();
    expect(probes).toMatchObject([
      {
        id: "database/explain",
        status: "passed",
        detail: expect.stringMatching(
          /^PostgreSQL 18\.\d+: 3 rows seeded; 4 reads of 1 table with 50,000 rows or more go by the index planned/,
        ),
        measured: [
          { about: "row width of bells", unit: "B/row" },
          { about: "index width of bells", unit: "B/row" },
        ],
      },
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("fills rows of which each has one of several references, in trees without circles", async () => {
    const { plan, files } = await planTester({ plugins: [plugin] })
      .with(...orchard)
      .result();
    const views = tableViews(plan.get(data.table), plan.get(data.column), plan.get(data.key));
    const db = await openDatabase([]);
    await db.exec(files.find(({ path }) => path.endsWith("schema.sql"))?.text ?? "");
    await db.exec("SET session_replication_role = replica; SELECT setseed(0.5)");
    for (const view of views) {
      const load = loadOf(view, views, plan.get(data.index), new Set(), plan.get(data.guard));
      await db.exec(load.sql);
    }
    const [found] = await db.rows<{ below: number }>(
      `SELECT (SELECT count(*)::int FROM notes WHERE crate_id IS NOT NULL) AS of_crates,
        (SELECT count(*)::int FROM notes WHERE plot_id IS NOT NULL) AS of_plots,
        (SELECT count(*)::int FROM plots WHERE parent_id >= id) AS circles,
        (SELECT count(*)::int FROM plots WHERE parent_id IS NOT NULL) AS below`,
    );
    await db.close();
    expect(found).toMatchObject({ of_crates: 30_000, of_plots: 30_000, circles: 0 });
    expect(found?.below).toBeGreaterThan(30_000);
  });

  it("says which part PostgreSQL refuses", async () => {
    const seed = await requestFor((each) => ({
      ...each,
      seed: "INSERT INTO bells (id) VALUES (1);",
    }));
    const patterns = await requestFor((each) => ({
      ...each,
      patterns: "PREPARE a AS SELECT ring;",
    }));
    const outcomes = await runExplain([seed, patterns]);
    expect(outcomes.map((each) => each.problem?.part)).toEqual(["seed", "patterns"]);
  });
});

describe("asking how rows are found through others", () => {
  it("goes by the index of those, and misses it", async () => {
    const [whole] = await runExplain([await requestFor((same) => same, crews())]);
    expect(whole).toMatchObject({ wrong: [] });
    const [without] = await runExplain([
      await requestFor(
        (request) => ({
          ...request,
          schema: request.schema.replace(/CREATE INDEX crew_memberships_user_id_idx [^;]*;/, ""),
          checks: request.checks.filter(({ table }) => table === "crews"),
        }),
        crews(),
      ),
    ]);
    expect(without?.wrong.map(({ index, kind }) => ({ index, kind }))).toContainEqual({
      index: "crew_memberships_user_id_idx",
      kind: "beside",
    });
  });
});

import type { Draft } from "@planc/core";
import type { RunResult } from "@planc/core/host";
import { data, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import { lastPlanOf } from "../fixtures/last-plan.ts";
import { newest } from "../migrations/newest.ts";
import plugin from "../plugin.ts";

const tester = planTester({ plugins: [plugin] });
const kiln = concept("kiln", { name: "Kiln" }, { title: { name: "title" } });
const firing = [
  ...concept("firing", { name: "Firing" }, { note: { name: "note" } }),
  relation("firing", "kiln"),
];
const base = [...store("postgresql", "18"), ...kiln];
const plan = (...nodes: readonly Draft[]): Promise<RunResult> => tester.with(...nodes).result();
const migrationsOf = (result: RunResult) => result.plan.get(data.migration);
const filesOf = (result: RunResult) =>
  result.files.filter(({ path }) => path.includes("/migrations/"));
const codes = (result: RunResult) =>
  result.findings.map(({ code }) => code).filter((code) => /migration|last-/.test(code));

describe("migrations from the last plan", () => {
  it("are none for the first plan, and none where nothing changed", async () => {
    const first = await plan(...base);
    expect(migrationsOf(first)).toEqual([]);
    const again = await plan(...base, lastPlanOf(first));
    expect(filesOf(again)).toEqual([]);
    expect(codes(again)).toEqual([]);
  });

  it("make a new table before the release", async () => {
    const after = await plan(...base, ...firing, lastPlanOf(await plan(...base)));
    expect(filesOf(after).map(({ path }) => path)).toEqual([
      "database/migrations/0001-add-firings.down.sql",
      "database/migrations/0001-add-firings.up.sql",
    ]);
    const [only] = migrationsOf(after);
    expect(only?.data.when).toBe("before-release");
    expect(only?.data.forward[0]).toMatchObject({
      phase: "expand",
      lock: "SHARE ROW EXCLUSIVE",
      on: ["kilns"],
    });
    expect(only?.data.backward).toMatchObject([
      { sql: "DROP TABLE firings", loses: "every row of firings" },
    ]);
    expect(codes(after)).toEqual([]);
  });

  it("stay, byte for byte, when the same is planned again", async () => {
    const after = await plan(...base, ...firing, lastPlanOf(await plan(...base)));
    const again = await plan(...base, ...firing, lastPlanOf(after));
    expect(filesOf(again)).toEqual(filesOf(after));
    expect(migrationsOf(again).map(({ data: of }) => of)).toEqual(
      migrationsOf(after).map(({ data: of }) => of),
    );
  });

  it("are numbered on, and the earlier ones are taken over", async () => {
    const second = await plan(...base, ...firing, lastPlanOf(await plan(...base)));
    const glaze = concept("glaze", { name: "Glaze" }, { colour: { name: "colour" } });
    const third = await plan(...base, ...firing, ...glaze, lastPlanOf(second));
    expect(migrationsOf(third).map(({ data: { number, name } }) => [number, name])).toEqual([
      [1, "add-firings"],
      [2, "add-glazes"],
    ]);
    expect(newest(migrationsOf(third)).map(({ data: { number } }) => number)).toEqual([2]);
    // The chain starts once.
    expect(migrationsOf(third).map(({ data: { before } }) => before === undefined)).toEqual([
      false,
      true,
    ]);
  });

  it("take no number that was given to another one", async () => {
    const kept = given(host.name, "migration-database-migrations-add-clays", {
      key: "migration:database/migrations/add-clays",
      value: "1",
    });
    const after = await plan(...base, ...firing, kept, lastPlanOf(await plan(...base)));
    expect(migrationsOf(after).map(({ data: { number } }) => number)).toEqual([2]);
  });

  it("know a column by its attribute, whatever it is called", async () => {
    const called = concept("kiln", { name: "Kiln" }, { title: { name: "label" } });
    const after = await plan(
      ...store("postgresql", "18"),
      ...called,
      lastPlanOf(await plan(...base)),
    );
    const [first] = migrationsOf(after);
    expect(first?.data.forward[0]?.sql).toBe("ALTER TABLE kilns RENAME COLUMN title TO label");
    expect(first?.data.backward.at(-1)?.sql).toBe("ALTER TABLE kilns RENAME COLUMN label TO title");
    expect(codes(after)).toContain("database/migration-renames");
  });

  it("take a column away only after the release, and say what is lost", async () => {
    const two = concept(
      "kiln",
      { name: "Kiln" },
      { title: { name: "title" }, colour: { name: "colour" } },
    );
    const before = await plan(...store("postgresql", "18"), ...two);
    const after = await plan(...base, lastPlanOf(before));
    const last = migrationsOf(after).at(-1);
    expect(last?.data.when).toBe("after-release");
    expect(last?.data.forward.at(-1)).toMatchObject({
      phase: "contract",
      sql: "ALTER TABLE kilns DROP COLUMN colour",
      loses: "every value of kilns.colour",
    });
    expect(codes(after)).toContain("database/migration-loses");
  });

  it("ask for what nobody stated where an attribute is needed", async () => {
    const loose = concept("kiln", { name: "Kiln" }, { maker: { name: "maker", required: false } });
    const strict = concept("kiln", { name: "Kiln" }, { maker: { name: "maker", required: true } });
    const before = await plan(...store("postgresql", "18"), ...loose);
    const after = await plan(...store("postgresql", "18"), ...strict, lastPlanOf(before));
    const last = migrationsOf(after).at(-1)?.data;
    expect(last?.when).toBe("after-release");
    expect(last?.forward.find(({ asks }) => asks)?.asks).toEqual({
      table: "kilns",
      column: "maker",
      where: "maker IS NULL",
    });
    expect(codes(after)).toContain("database/migration-asks");
  });

  it("widen a closed list before the release, without a guard", async () => {
    const of = (values: readonly string[]) =>
      concept(
        "kiln",
        { name: "Kiln" },
        { fuel: { name: "fuel", type: "enum", values: [...values] } },
      );
    const before = await plan(...store("postgresql", "18"), ...of(["gas", "wood"]));
    const wider = await plan(
      ...store("postgresql", "18"),
      ...of(["gas", "wood", "power"]),
      lastPlanOf(before),
    );
    expect(migrationsOf(wider).map(({ data: { when } }) => when)).toEqual(["before-release"]);
    expect(migrationsOf(wider)[0]?.data.forward.map(({ phase }) => phase)).toEqual([
      "expand",
      "validate",
    ]);
    const narrower = await plan(...store("postgresql", "18"), ...of(["gas"]), lastPlanOf(before));
    expect(migrationsOf(narrower).map(({ data: { when } }) => when)).toEqual(["after-release"]);
    expect(codes(narrower)).toContain("database/migration-asks");
  });
});

describe("a last plan that no migration leads from", () => {
  const others = ["Boat", "Sail", "Mast"].flatMap((name) =>
    concept(name.toLowerCase(), { name }, { title: { name: "title" } }),
  );

  it("is one of another system, unless somebody says that this one continues it", async () => {
    const first = await plan(...store("postgresql", "18"), ...others);
    const other = await plan(...base, ...firing, lastPlanOf(first));
    expect(migrationsOf(other)).toEqual([]);
    expect(codes(other)).toEqual(["database/last-plan-of-another-system"]);
    const named = await plan(...base, ...firing, lastPlanOf(first, { named: true }));
    expect(migrationsOf(named).length).toBeGreaterThan(0);
  });

  it("is one whose schema is not there", async () => {
    const after = await plan(...base, ...firing, lastPlanOf(await plan(...base), { files: [] }));
    expect(migrationsOf(after)).toEqual([]);
    expect(codes(after)).toEqual(["database/last-schema-missing"]);
  });

  it("is one whose schema says what is not known", async () => {
    const files = [
      { path: "database/schema.sql", text: "CREATE TABLE kilns (id uuid PRIMARY KEY);" },
    ];
    const after = await plan(...base, ...firing, lastPlanOf(await plan(...base), { files }));
    expect(migrationsOf(after)).toEqual([]);
    expect(codes(after)).toEqual(["database/migration-schema-unread"]);
  });
});

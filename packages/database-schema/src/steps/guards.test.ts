import type { Draft } from "@planc/core";
import { brief, data, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import { orchard } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

async function guardsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(data.guard).map(({ id, data: { rule, name } }) => ({ id, name, rule }));
}
const crate = (next: Readonly<Record<string, readonly string[]>>, more = {}) => [
  ...store("postgresql", "18"),
  ...concept(
    "crate",
    {
      name: "Crate",
      states: Object.entries(next).map(([name, to]) => ({ name, next: [...to] })),
      ...more,
    },
    { label: { name: "label" } },
  ),
];

it("keeps a life cycle, a hierarchy and a choice of one in the tables themselves", async () => {
  expect(await guardsOf(...orchard)).toEqual([
    {
      id: "crates.crates_status_moves",
      name: "crates_status_moves",
      rule: {
        kind: "moves",
        column: "data/column#crates.status",
        moves: [
          { from: "empty", to: ["being_filled"] },
          { from: "being_filled", to: ["full", "empty"] },
          { from: "full", to: ["sold"] },
          { from: "sold", to: [] },
        ],
      },
    },
    {
      id: "notes.notes_crate_id_plot_id_one",
      name: "notes_crate_id_plot_id_one",
      rule: {
        kind: "one-of",
        columns: ["data/column#notes.crate_id", "data/column#notes.plot_id"],
      },
    },
    {
      id: "plots.plots_parent_id_tree",
      name: "plots_parent_id_tree",
      rule: {
        kind: "acyclic",
        column: "data/column#plots.parent_id",
        key: "data/column#plots.id",
      },
    },
  ]);
});

it("refuses nothing where the text forbids no move, or tells of none", async () => {
  expect(await guardsOf(...crate({ on: ["off"], off: ["on"] }))).toEqual([]);
  expect(await guardsOf(...crate({ raw: [], ripe: [] }))).toEqual([]);
  expect(await guardsOf(...crate({ raw: ["ripe"], ripe: [] }))).toHaveLength(1);
});

it("finds the states under another name than status", async () => {
  const nodes = crate({ raw: ["ripe"], ripe: [] });
  const stage = given(brief.attribute, "crate.stage", {
    concept: "brief/concept#crate",
    name: "ripeness",
    values: ["raw", "ripe"],
  });
  expect((await guardsOf(...nodes, stage)).map(({ name }) => name)).toEqual([
    "crates_ripeness_moves",
  ]);
});

it("leaves a table of the repository as it is", async () => {
  const there = given(host.fact, "table.crates", {
    kind: "table",
    name: "crates",
    path: "db/schema.sql",
    columns: [{ name: "id", type: "bigint", primary: true }, { name: "status" }],
  });
  const nodes = crate(
    { raw: ["ripe"], ripe: [] },
    { existing: true, table: "host/fact#table.crates" },
  );
  expect(await guardsOf(...nodes, there)).toEqual([]);
});

it("asks for no walk upwards where a row names another that is not above it", async () => {
  expect(
    await guardsOf(
      ...store("postgresql", "18"),
      ...concept("letter", { name: "Letter" }, { text: { name: "text" } }),
      relation("letter", "letter", { role: "reply to" }),
    ),
  ).toEqual([]);
});

const looked = (id: string, more = {}) => [
  ...store("postgresql", "18"),
  ...concept(id, { name: id.replaceAll("-", " "), ...more }, { deed: { name: "deed" } }),
];

it("keeps an audit trail, and what the text never changes, as it was added", async () => {
  const added = (name: string, columns: readonly string[]) => [
    {
      id: `${name}.${name}_added_only`,
      name: `${name}_added_only`,
      rule: { kind: "added-only", columns: columns.map((each) => `data/column#${name}.${each}`) },
    },
  ];
  expect(await guardsOf(...looked("audit-entry"))).toEqual(
    added("audit_entries", ["id", "deed", "created_at"]),
  );
  expect(await guardsOf(...looked("weighing", { fixed: true }))).toHaveLength(1);
  expect(await guardsOf(...looked("weighing"))).toEqual([]);
});

it("refuses no change that somebody may make", async () => {
  const changed = (effect: "update" | "delete") =>
    given(brief.action, `weighing.${effect}`, {
      actors: [],
      concept: "brief/concept#weighing",
      verb: effect,
      effect,
      requirements: [],
    });
  for (const effect of ["update", "delete"] as const) {
    expect(await guardsOf(...looked("weighing", { fixed: true }), changed(effect))).toEqual([]);
  }
});

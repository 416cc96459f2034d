import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import { orchard } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

async function sectionOf(title: string, ...nodes: readonly Draft[]) {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const found = sections.find(({ data }) => data.title === title);
  const children = structuredClone(found?.data.blocks ?? []) as RootContent[];
  return toMarkdown(
    { type: "root", children },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  );
}

it("tells the moves of a life cycle as a diagram and a table, and what refuses the others", async () => {
  const text = await sectionOf("Entities", ...orchard);
  expect(text).toContain("Other moves refused: `crates_status_moves`.");
  expect(text).toContain("stateDiagram-v2\n  accTitle: States of Crate");
  expect(text).toContain("  s1 --> s2");
  expect(text).toContain("| Being filled | Full, Empty | nothing that the text tells |");
  expect(text).toContain("| Sold | – (final) | nothing that the text tells |");
  expect(text).not.toContain("No state transitions");
});

it("has a state to which no move leads for one that things are made in", async () => {
  const text = await sectionOf(
    "Entities",
    ...store("postgresql", "18"),
    ...concept("crate", {
      name: "Crate",
      states: [
        { name: "Empty", next: ["Full"] },
        { name: "Full", next: [] },
        { name: "Borrowed", next: ["Empty"] },
      ],
    }),
  );
  expect(text).toContain("First: Empty, or Borrowed, to which no move leads.");
});

it("says that nothing moves where the text has no states", async () => {
  const plain = [
    ...store("postgresql", "18"),
    ...concept("crate", { name: "Crate" }, { label: { name: "label" } }),
  ];
  expect(await sectionOf("Entities", ...plain)).toContain("State transitions: none stated.");
});

it("has key, references with what a delete does, and indexes with each entity", async () => {
  const text = await sectionOf(
    "Entities",
    ...store("postgresql", "18"),
    ...concept("plot", { name: "Plot" }, { name: { name: "name", maxLength: 40 } }),
    ...concept("tree", { name: "Tree" }, { kind: { name: "kind" } }),
    relation("tree", "plot", { required: true, owned: true }),
  );
  expect(text).toContain("Table `trees`, PK `id` (uuidv7).");
  expect(text).toMatch(/\[plot_id\][^|]*\| uuid \| yes \| FK → \[Plot\][^|]* \(cascade\) \|/);
  expect(text).toContain("Index: `(plot_id)`.");
  expect(text).toContain("| text | yes, presumed | 1–40 characters |");
});

it("marks personal data, and says where there is none", async () => {
  const classed = (personal: boolean) =>
    given(security.classification, "brief/attribute#crate.label", {
      class: "internal",
      categories: [],
      personal,
    });
  const crate = [
    ...store("postgresql", "18"),
    ...concept("crate", { name: "Crate" }, { label: { name: "label" } }),
  ];
  expect(await sectionOf("Entities", ...crate, classed(true))).toContain("; personal data |");
  expect(await sectionOf("Entities", ...crate, classed(true))).not.toContain("Personal data: none");
  expect(await sectionOf("Entities", ...crate, classed(false))).toContain("Personal data: none");
  expect(await sectionOf("Entities", ...crate)).toContain("Personal data: none.");
  const noted = concept("note", { name: "Note" }, { owner: { name: "owner id" } });
  expect(await sectionOf("Entities", ...crate, ...noted)).toContain("May tell: `owner_id`.");
});

it("tells where each thing is that no row is kept of", async () => {
  const text = await sectionOf(
    "Not Stored",
    ...store("postgresql", "18"),
    ...concept("crate", { name: "Crate" }, { label: { name: "label" } }),
    ...concept("plot", { name: "Plot" }, { name: { name: "name" } }),
    given(brief.concept, "harvest", {
      name: "Harvest",
      role: "computed",
      description: "Sum of all crates of a plot.",
    }),
    given(brief.concept, "scale", { name: "Scale", role: "external" }),
    given(brief.concept, "buyer", { name: "Buyer", role: "external" }),
    given(brief.concept, "label-sheet", { name: "Label sheet", role: "transfer" }),
    ...concept(
      "size",
      { name: "Size", role: "enumeration" },
      { value: { name: "value", values: ["small", "large"] } },
    ),
    relation("crate", "buyer"),
    relation("crate", "size"),
  );
  expect(text.split("\n").filter((line) => line.startsWith("|"))).toEqual([
    "| What | Where it is | Has |",
    "| - | - | - |",
    "| Buyer | In another system; its id is in crates.buyer_id. | – |",
    "| Harvest | Computed when it is asked for, from crates and plots: kept, it could disagree with them. | – |",
    "| Label sheet | In a request or an answer: nothing is kept of it. | – |",
    "| Scale | In another system, which is asked for it. | – |",
    "| Size | A closed list: the check of crates.size. | value |",
  ]);
});

it("has everything in memory where nothing keeps data", async () => {
  const text = await sectionOf("Not Stored", ...concept("token", { name: "Token" }));
  expect(text).toContain("In memory while the program runs: no part of it keeps data.");
  expect(await sectionOf("Not Stored", ...orchard)).toBe("");
});

it("lists every column, with what the text calls it where that is another name", async () => {
  const text = await sectionOf(
    "Entities",
    ...store("postgresql", "18"),
    ...concept(
      "crate",
      { name: "Crate" },
      {
        id: { name: "crate id", type: "text", minLength: 5, maxLength: 5 },
        made: { name: "crate creation date", type: "date" },
        tare: { name: "tare", type: "decimal", also: ["tare of the crate"] },
      },
    ),
  );
  expect(text).toMatch(
    /\[id\][^|]*\| text \| automatic \| 5 characters; “crate id” in the text \|/,
  );
  expect(text).toMatch(
    /\[created_at\][^|]*\| timestamptz \| automatic \| “crate creation date” in the text \|/,
  );
  expect(text).toContain("“tare of the crate” in the text");
});

it("tells under which names a relation of several is a property of either side", async () => {
  const text = await sectionOf(
    "Entities",
    ...store("postgresql", "18"),
    ...concept("crew", { name: "Crew" }, { label: { name: "label" } }),
    ...concept("sailor", { name: "Sailor" }, { name: { name: "name" } }),
    relation("crew", "sailor", {
      kind: "many-to-many",
      fields: { from: "sailor list", to: "crew memberships" },
    }),
  );
  expect(text).toMatch(/\[sailor_id\].*“sailor list” in the text/);
  expect(text).toMatch(/\[crew_id\].*“crew memberships” in the text/);
});

it("says whether a yes or no is yes at first", async () => {
  const text = await sectionOf(
    "Entities",
    ...store("postgresql", "18"),
    ...concept(
      "crate",
      { name: "Crate" },
      {
        shown: { name: "show weight", type: "boolean" },
        mail: { name: "mails", type: "boolean", default: "true" },
      },
    ),
  );
  expect(text).toMatch(/\[show_weight\][^|]*\| boolean \| yes, presumed \| false at first \|/);
  expect(text).toMatch(/\[mails\][^|]*\| boolean \| yes \| true at first \|/);
});

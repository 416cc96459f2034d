import { archetype, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, helpDesk } from "../fixtures/prompt.ts";

const match = "archetype/match#help-desk";

const proposals = (together: readonly string[], until: readonly string[] = []) => [
  ...helpDesk,
  given(archetype.proposal, "concept.hive", {
    kind: "concept",
    match,
    name: "Hive",
    role: "stored",
    core: true,
  }),
  given(archetype.proposal, "concept.weighing", {
    kind: "concept",
    match,
    name: "Weighing",
    role: "stored",
    core: true,
    together: [...together],
    states: [
      { name: "open", next: ["void"] },
      { name: "void", next: [] },
    ],
    ...(until.length > 0 ? { until: [...until] } : {}),
  }),
  given(archetype.proposal, "attribute.weighing.round", {
    kind: "attribute",
    match,
    concept: "Weighing",
    name: "round",
    type: "integer",
    required: true,
  }),
  given(archetype.proposal, "relation.weighing.hive.after", {
    kind: "relation",
    match,
    from: "Weighing",
    to: "Hive",
    role: "after",
    relation: "many-to-one",
  }),
  given(archetype.proposal, "relation.weighing.hive", {
    kind: "relation",
    match,
    from: "Weighing",
    to: "Hive",
    relation: "many-to-one",
    required: true,
    owned: true,
  }),
];

const kept = async (together: readonly string[]) =>
  (await compile("A help desk for beekeepers.", proposals(together))).plan
    .get(brief.uniqueness)
    .map(({ data }) => ({ name: data.name, together: data.together.length }));

it("keeps apart by a thing and a number what the domain has one of for both", async () => {
  expect(await kept(["Hive", "round"])).toEqual([{ name: "hive and round", together: 2 }]);
});

it("keeps apart by the thing without which there is none, where another of its kind may be missing", async () => {
  const { plan } = await compile("A help desk for beekeepers.", proposals(["Hive", "round"]));
  const [rule] = plan.get(brief.uniqueness);
  expect(rule?.data.together).toContain("brief/relation#weighing.hive");
});

it("keeps nothing apart by what the brief has not", async () => {
  expect(await kept(["Hive", "season"])).toEqual([]);
});

it("counts those that were not called off alone, where the domain says which state lets go", async () => {
  const uniqueness = async (until: readonly string[]) =>
    (await compile("A help desk for beekeepers.", proposals(["Hive"], until))).plan
      .get(brief.uniqueness)
      .map(({ data: { name, active, unless } }) => ({ name, active, unless }));
  expect(await uniqueness(["void"])).toEqual([{ name: "hive", active: true, unless: ["void"] }]);
  expect(await uniqueness(["withdrawn"])).toEqual([]);
});

import type { Draft } from "@planc/core";
import { brief, integration, learning } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { requirement } from "../fixtures/build.ts";
import { leaflets, talk } from "../fixtures/helper.ts";
import { growers } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

const planOf = async (nodes: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(...nodes)
      .result()
  ).plan;

const useOf = async (nodes: readonly Draft[]) => {
  const [use] = (await planOf(nodes)).get(learning.use);
  if (!use) throw new Error("no use");
  return use.data;
};

it("holds what is written to the column's length and to the languages of the text", async () => {
  const use = await useOf(talk);
  expect(use.kind).toBe("converse");
  expect(use.output.to).toEqual(["data/column#messages.content"]);
  expect(use.output.checks.map(({ check }) => check)).toEqual([
    "in Latvian or English (FR-1)",
    "messages.content ≤ 4000 characters",
  ]);
});

it("leaves the model a share of the time that the text allows, and shows how long the call waits", async () => {
  const { time } = await useOf(talk);
  expect(time).toMatchObject({
    target: "performance/target#answer",
    budget: { value: 1600, formula: "target * modelShare" },
    wait: { value: 10, unit: "s" },
    streamed: true,
  });
});

it("leaves a price open that nobody has read, and computes a call from those that were", async () => {
  const open = await useOf(talk);
  expect(open.cost.perCall).toBeUndefined();
  expect(open.cost.formula).toBe("(4600 × price in + 300 × price out) / 1,000,000");
  const price = (per: string, amount: number) => ({
    per,
    amount,
    currency: "USD",
    region: "all",
    basis: {
      kind: "published" as const,
      source: "https://example.org/prices",
      date: "2026-11-30",
      confidence: "high" as const,
    },
  });
  const priced = talk.map((each) =>
    each.slot === "integration/provider"
      ? withPrices(each, [price("1M input tokens", 2), price("1M output tokens", 8)])
      : each,
  );
  expect((await useOf(priced)).cost.perCall?.value).toBeCloseTo((4600 * 2 + 300 * 8) / 1e6);
});

it("counts what is said aloud by its seconds", async () => {
  const { tokens } = await useOf([
    ...talk,
    requirement("FR-9", "Google Gemini converses and gives an audio response."),
  ]);
  expect(tokens?.in).toMatchObject({
    value: 500 + (10 * (10 + 20) + 10) * 32,
    formula:
      "instructionTokens + (turns * (turnSeconds + answerSeconds) + turnSeconds) / second * speechTokens",
  });
  expect(tokens?.out.value).toBe(640);
});

/** The provider with prices. */
function withPrices(draft: Draft, prices: readonly object[]): Draft {
  return typeof draft.data === "object" && draft.data !== null
    ? { ...draft, data: { ...draft.data, prices } }
    : draft;
}

it("tries each use by what the text has it say, by words that give it orders and in a language that a rule leaves out", async () => {
  const plan = await planOf([
    ...talk,
    requirement(
      "US1/AC2",
      "Given a wrong date, When the AI responds, Then it tells the grower the right one.",
      "scenario",
    ),
  ]);
  const [evaluation] = plan.get(learning.evaluation);
  // That its answer streams over the WebSocket (US1/AC1) is a test of the interface.
  expect(evaluation?.data.cases.map(({ key, kind }) => [key, kind])).toEqual([
    ["US1/AC2", "meant"],
    ["other-language", "edge"],
    ["misuse-2", "misuse"],
  ]);
  expect(evaluation?.data.cases[1]).toMatchObject({
    given: "“¿Podemos seguir en español, por favor?”",
    expected: "in Latvian or English (FR-1); wrong: any word of Spanish but what is quoted",
  });
  expect(evaluation?.data.metrics.map(({ metric }) => metric)).toEqual([
    "in Latvian or English (FR-1)",
    "answers that two people call right",
  ]);
});

it("takes as many answers for what must always hold as show that it does", async () => {
  const [evaluation] = (await planOf(talk)).get(learning.evaluation);
  expect(evaluation?.data.size).toMatchObject({
    value: 300,
    formula: "max(ceil(3.84 * share * (1 - share) / (margin * margin)), ceil(3 / broken))",
  });
});

it("asks in the query itself who may read what is found", async () => {
  const rights = async (policies: "none" | "own") =>
    (await planOf(leaflets(policies, true))).get(learning.retrieval)[0]?.data.rights;
  expect(await rights("none")).toMatchObject({ kind: "unfiltered" });
  expect(await rights("own")).toMatchObject({
    kind: "filtered",
    text: "in the query, before anything is ranked: owns the leaflet",
  });
});

it("names what is searched and quoted, and is kept nowhere", async () => {
  const find = async (whole: boolean) =>
    (await planOf(leaflets("own", whole))).get(learning.retrieval)[0]?.data;
  expect((await find(false))?.citesMissing).toEqual(["text of a piece (passages)"]);
  expect((await find(true))?.citesMissing).toEqual([]);
  expect((await find(true))?.top).toMatchObject({ value: 7, formula: "stated" });
});

it("takes an agent of others for a caller, whose changes its person confirms", async () => {
  const use = await useOf([
    ...growers,
    requirement("FR-1", "All operations are open to AI coding agents as tools."),
    given(brief.concept, "tree", { name: "Tree", role: "stored" }),
    ...(["read", "delete"] as const).map((effect) =>
      given(brief.action, `${effect}-tree`, {
        actors: ["brief/actor#grower"],
        verb: effect,
        concept: "brief/concept#tree",
        effect,
        requirements: [],
      }),
    ),
  ]);
  expect(use.model.where).toBe("caller");
  expect(use.tools.map(({ action, confirmed }) => [action, confirmed])).toEqual([
    ["brief/action#delete-tree", true],
    ["brief/action#read-tree", false],
  ]);
});

it("tries each tool of an agent by a task for it, and names what people do without", async () => {
  const plan = await planOf([
    ...growers,
    requirement("FR-1", "All operations are open to AI coding agents as tools."),
    given(brief.concept, "tree", { name: "Tree", role: "stored" }),
    given(brief.action, "delete-tree", {
      actors: ["brief/actor#grower"],
      verb: "delete",
      concept: "brief/concept#tree",
      effect: "delete",
      requirements: [],
    }),
  ]);
  const [evaluation] = plan.get(learning.evaluation);
  expect(evaluation?.data.cases.map(({ key, expected }) => [key, expected])).toContainEqual([
    "tool-delete-tree",
    "delete tree alone is called, after its person said yes; nothing where the person says no",
  ]);
  expect(plan.get(learning.use)[0]?.data.fallback.text).toBe("delete tree: as before, by people");
});

it("knows that texts leave for who is named, though nobody plans the calls yet", async () => {
  const use = await useOf([
    ...growers,
    given(brief.mention, "openai", { technology: "OpenAI API", modality: "must", kind: "product" }),
    requirement("FR-1", "An LLM summarizes each harvest."),
  ]);
  expect(use.model).toMatchObject({ where: "provider", name: "OpenAI API" });
  expect(use.privacy).toMatchObject({ leaves: true, text: "what is asked, to OpenAI API" });
  expect(use.cost.open).toEqual(["price of a million tokens in and out at OpenAI API"]);
});

it("hears of a model in a sentence that no other part of the plan takes up", async () => {
  const plan = await planOf([
    ...growers,
    given(brief.unread, "summary", {
      text: "An LLM summarizes each harvest.",
      reason: "holds nothing known",
    }),
  ]);
  expect(plan.get(learning.use).map(({ data: each }) => [each.kind, each.requirements])).toEqual([
    ["summarise", ["brief/unread#summary"]],
  ]);
});

it("has a frame of a map for no vector, and a chat of people for no model", async () => {
  const plan = await planOf([
    ...growers,
    requirement("FR-1", "The page shows an embedded map, embedding an iframe."),
    requirement("FR-2", "Members chat with one another and send messages."),
  ]);
  expect(plan.get(learning.use)).toEqual([]);
  expect(plan.get(integration.provider)).toEqual([]);
});

import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { active, requirement } from "../fixtures/build.ts";
import { leaflets, talk } from "../fixtures/helper.ts";
import { forgets, growers, orchard, target } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

const found = async (nodes: readonly Draft[]) => {
  const { findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(findings.map(({ code, message }) => [code, message]));
};

it("warns of rows of people that are learnt from on no ground", async () => {
  expect((await found(orchard)).get("learning/personal-data-without-basis")).toBe(
    "Recommendations: health data of people (harvests by grower_id) are learnt from, and nothing says on what ground.",
  );
});

it("warns of a run that does not fit, and of none that does", async () => {
  const many = [...orchard.filter(({ slot }) => slot !== "workload/load"), active(100_000)];
  expect((await found(many)).get("learning/training-beyond-memory")).toBe(
    "A run of Recommendations holds 0.56 GB, and Machine-learning has 0.25 GB.",
  );
  expect((await found(orchard)).has("learning/training-beyond-memory")).toBe(false);
});

it("warns of a wait beyond the target, and of none within it", async () => {
  expect((await found(talk)).get("learning/serving-beyond-target")).toBe(
    "Conversation is waited for up to 10 s, where the text allows 2,000 ms for all of it.",
  );
  const slow = [
    ...talk.filter(({ id, slot }) => id !== "sc-1" && !slot.startsWith("performance/")),
    target("answer", "Answer of the AI, p95", 20_000),
  ];
  expect((await found(slow)).has("learning/serving-beyond-target")).toBe(false);
});

it("refuses to have people find what nobody says they may read", async () => {
  expect((await found(leaflets("none", true))).has("learning/retrieval-unfiltered")).toBe(true);
  expect((await found(leaflets("own", true))).has("learning/retrieval-unfiltered")).toBe(false);
});

it("has no word for a product that learns nothing", async () => {
  const codes = [...(await found([...growers, requirement("FR-1", "Growers list trees.")])).keys()];
  expect(codes.filter((code) => code.startsWith("learning/"))).toEqual([]);
});

it("warns of rows that are gone before the run that needs them", async () => {
  expect((await found([...orchard, forgets])).get("learning/history-too-short")).toBe(
    "Recommendations learns of 77 days, and harvests is kept for 30 days.",
  );
  expect((await found(orchard)).has("learning/history-too-short")).toBe(false);
});

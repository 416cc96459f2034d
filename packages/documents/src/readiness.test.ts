import type { PlanNode, Ref } from "@planc/core";
import { expect, it } from "vitest";
import { bareDemands, unreadyStories } from "./readiness.ts";
import { traceRequirements } from "./trace-requirements.ts";

const plain = (
  ref: Ref,
  span: readonly [number, number],
  data: object,
  from: Ref[] = [],
): PlanNode => ({
  ref,
  id: ref.slice(ref.indexOf("#") + 1),
  data,
  by: "test/step",
  why: {
    kind: "stated",
    at: [{ source: "spec", span: [span[0], span[1]], line: span[0] + 1, quote: "" }],
    from,
  },
});
const story = (more: object = {}) =>
  plain("brief/requirement#us1", [0, 20], {
    key: "US1",
    kind: "story",
    priority: "must",
    story: "US1",
    text: "Count corals 🎯. A diver counts them.",
    ...more,
  });
const scenario = (at: number) =>
  plain(`brief/requirement#us1-ac${at}`, [at * 30, at * 30 + 20], {
    key: `US1/AC${at}`,
    kind: "scenario",
    story: "US1",
    text: "When the count is odd, Then it is halved",
  });
const diver = plain("brief/actor#diver", [2, 7], { name: "Diver" });
const other = plain("api/operation#list-boats", [500, 501], { name: "List boats" }, [
  "brief/actor#diver",
]);

const unready = (nodes: readonly PlanNode[]) => unreadyStories(traceRequirements(nodes), nodes);

it("takes what else its people may do for nothing of a story", () => {
  expect(unready([story(), scenario(1), diver, other])).toEqual([
    {
      ref: "brief/requirement#us1",
      key: "US1",
      title: "Count corals",
      place: "US1 (line 1)",
      isBare: true,
      open: ["US1/AC1"],
    },
  ]);
});

it("finds a story carried by what realises an action that one of its scenarios asks for", () => {
  const halve = plain("brief/action#halve", [35, 40], {
    requirements: ["brief/requirement#us1-ac1"],
  });
  const entry = plain("api/entry-point#halve", [500, 501], { realises: ["brief/action#halve"] });
  const nodes = [story(), scenario(1), scenario(2), halve, entry];
  expect(unready(nodes)).toMatchObject([{ isBare: false, open: ["US1/AC2"] }]);
});

it("judges no story that comes later, or whose words it cannot read", () => {
  expect(unready([story({ priority: "should" }), scenario(1)])).toEqual([]);
  expect(unready([story({ text: "Ныряльщик считает кораллы." })])).toEqual([]);
});

it("counts a demand without a part, and no story, scenario or thing left out", () => {
  const demand = (id: string, more: object) =>
    plain(`brief/requirement#${id}`, [900, 950], {
      key: id,
      kind: "functional",
      text: "Corals glow",
      ...more,
    });
  const nodes = [story(), demand("fr-1", {}), demand("fr-2", { priority: "wont" })];
  expect(bareDemands(traceRequirements(nodes)).map(({ requirement: { id } }) => id)).toEqual([
    "fr-1",
  ]);
});

it("finds a story carried by a part of a requirement that stands under it", () => {
  const kept = plain("brief/requirement#ac-sync-05", [60, 80], {
    key: "AC-SYNC-05",
    kind: "functional",
    story: "US1",
    text: "A count that is complete stays so",
  });
  const apart = plain("client/offline#count", [500, 501], { because: "" }, [
    "brief/requirement#ac-sync-05",
  ]);
  expect(unready([story(), kept])).toMatchObject([{ isBare: true }]);
  expect(unready([story(), kept, apart])).toEqual([]);
});

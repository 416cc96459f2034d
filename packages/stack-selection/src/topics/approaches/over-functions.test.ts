import type { Draft } from "@planc/core";
import { architecture, brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../../fixtures/briefs.ts";
import { deciding } from "../../fixtures/deciding.ts";

const action = (verb: string, concept: string, more: object) =>
  given(brief.action, `${verb}-${concept}`, {
    actors: ["brief/actor#skipper"],
    verb,
    concept: `brief/concept#${concept}`,
    effect: "create",
    requirements: [],
    ...more,
  });
const context = (id: string, ...of: readonly string[]) =>
  given(architecture.context, id, {
    name: id,
    concepts: of.map((each) => `brief/concept#${each}` as const),
    because: "test",
  });
const cancel = action("cancel", "charter", { effect: "transition", state: "cancelled" });

/** Charters of boats, whose berths another context counts. */
const charters = (...more: readonly Draft[]): readonly Draft[] => [
  product(["web-application"], { name: "Boat charter" }),
  given(brief.actor, "skipper", { name: "Skipper", kind: "person" }),
  ...concepts("Charter"),
  given(brief.concept, "berth", { name: "Berth", plural: "Berths", role: "stored" }),
  given(brief.attribute, "berth.reserved", {
    concept: "brief/concept#berth",
    name: "places reserved",
  }),
  action("place", "charter", { critical: true }),
  context("charters", "charter"),
  context("berths", "berth"),
  mention("AWS", { topic: "cloud-platform" }),
  mention("serverless", { kind: "style" }),
  ...more,
];

const decided = async (...nodes: readonly Draft[]) => {
  const { plan } = await deciding.with(...nodes).result();
  const [topic, choice] = [
    plan.get(decision.topic).find(({ id }) => id === "work-over-functions"),
    plan.get(decision.choice).find(({ id }) => id === "work-over-functions"),
  ];
  const ruledOut = plan
    .get(decision.option)
    .filter(({ data }) => data.topic === topic?.ref && data.eliminated)
    .map(({ id }) => id);
  return { because: topic?.data.because, taken: choice?.data.technology, ruledOut };
};

it("has the platform go on with what other functions count too, and takes no other cloud's", async () => {
  const { because, taken, ruledOut } = await decided(...charters(cancel));
  expect(because).toBe(
    "To place the charter changes berths too, which other functions keep, and to cancel it takes that back: no transaction spans them.",
  );
  expect(taken).toBe("state-machine");
  expect(ruledOut).toEqual([
    "work-over-functions.durable-functions",
    "work-over-functions.google-workflows",
  ]);
});

it("decides nothing where nothing is called off, where one context keeps all, and outside of functions", async () => {
  expect((await decided(...charters())).because).toBeUndefined();
  const together = charters(cancel).filter(({ slot }) => slot !== "architecture/context");
  expect((await decided(...together, context("all", "charter", "berth"))).because).toBeUndefined();
  const withServer = charters(cancel).filter(({ id }) => id !== "serverless");
  expect((await decided(...withServer, mention("Fastify"))).because).toBeUndefined();
});

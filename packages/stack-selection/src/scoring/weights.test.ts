import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { criterionIds } from "../catalog/criteria.ts";
import { clientId, splitTopics } from "../catalog/decision-ids.ts";
import { topicKeys } from "../catalog/topic-keys.ts";
import * as briefs from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";
import { factsOf } from "../fixtures/facts.ts";
import { readWeighing } from "./read-options.ts";
import { weighCriteria, weighing, weighNeed } from "./weights.ts";

const { concepts, load, product } = briefs;
const samples = [briefs.tasks, briefs.support, briefs.shop, briefs.fitness, briefs.tool];

const busy = [
  product(["web-application", "mobile-app"]),
  ...concepts("Kiln", "Glaze"),
  load("peak-request-rate", 900, "req/s"),
  given(brief.quantity, "up", {
    about: "availability",
    kind: "system-target",
    measure: "availability",
    comparator: ">=",
    value: 99.95,
    unit: "%",
  }),
];

const compile = (nodes: readonly Draft[]) => deciding.with(...nodes).result();
const factsFor = async (nodes: readonly Draft[]) => factsOf((await compile(nodes)).plan);

it("moves nothing on the device by the load and the availability of the server", async () => {
  const calm = await factsFor([product(["web-application", "mobile-app"]), ...concepts("Kiln")]);
  const facts = await factsFor(busy);
  for (const need of ["offline-store", "mobile-framework", clientId("language"), "unit-testing"]) {
    expect([need, weighing(facts)(need)]).toEqual([need, weighing(calm)(need)]);
  }
  const store = weighing(facts)("relational-store");
  expect(store.performance).toBeGreaterThan(weighing(calm)("relational-store").performance);
});

it("says of each need what has no part in it, and why", async () => {
  const rows = new Map(
    weighNeed(await factsFor(busy), "offline-store").map((each) => [each.criterion, each]),
  );
  expect(rows.get("performance")).toMatchObject({
    because: expect.stringContaining(
      "; not counted here: a peak of 900 req/s, as it runs on the user's device",
    ),
    refs: [],
  });
  expect(rows.get("performance")?.uncounted.length).toBeGreaterThan(0);
});

it("judges what the builders use by no speed of the product", async () => {
  const tools = weighNeed(await factsFor(busy), "ci-cd");
  expect(tools.find(({ criterion }) => criterion === "performance")).toMatchObject({ weight: 0 });
});

it("makes the weights of each need add up to one", async () => {
  for (const nodes of samples) {
    const facts = await factsFor(nodes);
    for (const need of [...topicKeys, ...splitTopics.map(clientId)]) {
      const sum = weighNeed(facts, need).reduce((all, { weight }) => all + weight * 1000, 0);
      expect([need, Math.round(sum)]).toEqual([need, 1000]);
    }
  }
});

it("gives a need that nobody knows the weights of a need that all bears on", async () => {
  const facts = await factsFor(busy);
  expect(weighNeed(facts, "kiln-register")).toEqual(weighCriteria(facts));
});

it("is read from the plan as it was worked out", async () => {
  for (const nodes of samples) {
    const { plan } = await compile(nodes);
    const facts = factsOf(plan);
    const read = readWeighing(plan.get(decision.criterion));
    const needs = plan.get(decision.topic).filter(({ data }) => data.needed);
    for (const { id } of needs) {
      const [now, then] = [read(id), weighing(facts)(id)];
      expect([id, criterionIds.map((each) => now[each])]).toEqual([
        id,
        criterionIds.map((each) => then[each]),
      ]);
    }
  }
});

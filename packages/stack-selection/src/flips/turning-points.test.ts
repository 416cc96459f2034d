import type { Draft } from "@planc/core";
import { brief, decision, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, product } from "../fixtures/briefs.ts";
import { factsOf } from "../fixtures/facts.ts";
import plugin from "../plugin.ts";
import { changeText } from "./measures.ts";
import { type Decide, turningPoints } from "./turning-points.ts";

const load = (value: number) =>
  given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Peak load",
    figure: { value, unit: "req/s", formula: "stated", inputs: [] },
  });

const compile = async (...more: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(product(["api-service"]), ...concepts("Kiln", "Glaze", "Firing"), ...more)
      .result()
  ).plan;

it("names the nearest number to each side, however far from a rung it lies", async () => {
  const facts = factsOf(await compile(load(700)));
  const decide: Decide = (instead) => {
    const at = instead?.measure === "peak-request-rate" ? instead.value : 700;
    return new Map([["pump", at >= 3457 ? "large" : at < 123 ? "small" : "plain"]]);
  };
  const found = turningPoints(facts, decide).get("pump") ?? [];
  expect(found.map(({ change, to }) => `${change}: ${to}`)).toEqual([
    "Peak load rises to 3,457 req/s (now 700 req/s): large",
    "Peak load falls to 122 req/s (now 700 req/s): small",
  ]);
});

it("finds nothing where no number turns a decision", async () => {
  const facts = factsOf(await compile(load(700)));
  expect(turningPoints(facts, () => new Map([["pump", "plain"]])).size).toBe(0);
});

it("says that a number is not stated yet", () => {
  expect(changeText("team-size", undefined, 1)).toBe("Team size of 1 person (none is stated)");
});

it("leaves a cache out with the load from which it comes in", async () => {
  const plan = await compile(load(40));
  const cache = plan.get(decision.topic).find(({ id }) => id === "cache");
  expect(cache?.data).toMatchObject({
    needed: false,
    flips: [{ to: "needed", at: { measure: "peak-request-rate", now: 40, value: 1001 } }],
  });
});

it("gives the style with its score, and the number of concepts at which it turns", async () => {
  const { data } = (await compile(load(40))).get(decision.style) ?? {};
  expect(data?.style).toBe("modular-monolith");
  expect(data?.rejected[0]?.score).toBeLessThan(data?.score ?? 0);
  expect(data?.flips).toContainEqual({
    change: "Number of stored concepts falls to 2 (now 3)",
    to: "Layered monolith",
    at: { measure: "stored-concepts", now: 3, value: 2 },
  });
});

it("changes with the number of people that use it at once where the load follows from them", async () => {
  const users = given(brief.quantity, "people", {
    about: "people",
    measure: "concurrent-users",
    kind: "system-target",
    comparator: "=",
    value: 500,
    unit: "users",
  });
  const cache = (await compile(users)).get(decision.topic).find(({ id }) => id === "cache");
  expect(cache?.data.flips?.[0]).toMatchObject({
    change: "Number of concurrent users rises to 10,001 (now 500)",
  });
});

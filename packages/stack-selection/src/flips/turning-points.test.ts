import type { Draft } from "@planc/core";
import { brief, circumstances, decision, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { patternNamed } from "../catalog/index.ts";
import { concepts, pattern, product, services } from "../fixtures/briefs.ts";
import { factsOf } from "../fixtures/facts.ts";
import plugin from "../plugin.ts";
import { turningFacts } from "./turning-facts.ts";
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

/** What is decided for a pump by one number, at its present value where it has none. */
const pump =
  (measure: string, now: number | undefined, of: (value: number) => string): Decide =>
  (change) => {
    const value = change && "measure" in change && change.measure === measure ? change.value : now;
    return new Map([["pump", value === undefined ? "plain" : of(value)]]);
  };

it("names the nearest number to each side, however far from a rung it lies", async () => {
  const facts = factsOf(await compile(load(700)));
  const decide = pump("peak-request-rate", 700, (at) =>
    at >= 3457 ? "large" : at < 123 ? "small" : "plain",
  );
  const common = { kind: "number", measure: "peak-request-rate", now: 700 };
  expect(turningPoints(facts, decide).get("pump")).toEqual([
    { ...common, last: 3456, value: 3457, open: true, to: "large" },
    { ...common, last: 123, value: 122, open: false, to: "small" },
  ]);
});

it("tells a bound that is still inside from one that is not", async () => {
  const facts = factsOf(await compile(load(700)));
  const openOf = (of: (at: number) => boolean) =>
    turningPoints(
      facts,
      pump("peak-request-rate", 700, (at) => (of(at) ? "large" : "plain")),
    )
      .get("pump")
      ?.map((point) => point.kind === "number" && [point.last, point.value, point.open]);
  expect(openOf((at) => at > 1000)).toEqual([[1000, 1001, false]]);
  expect(openOf((at) => at >= 1000)).toEqual([[999, 1000, true]]);
});

it("finds each hundredth of an availability at which something turns", async () => {
  const facts = factsOf(await compile());
  for (let bound = 9002; bound <= 9990; bound += 1) {
    const decide = pump("availability", 99.9, (at) => (at < bound / 100 ? "small" : "plain"));
    const [point] = turningPoints(facts, decide).get("pump") ?? [];
    expect(point).toMatchObject({ last: bound / 100, value: (bound - 1) / 100 });
  }
});

it("bounds a number that nobody states to where it turns nothing", async () => {
  const facts = factsOf(await compile());
  const decide = pump("rows", undefined, (at) => (at <= 5 ? "small" : at > 31 ? "large" : "plain"));
  const common = { kind: "number", measure: "rows", open: false };
  expect(turningPoints(facts, decide).get("pump")).toEqual([
    { ...common, last: 31, value: 32, to: "large" },
    { ...common, last: 6, value: 5, to: "small" },
  ]);
});

it("tries no number of people where nobody states one", async () => {
  const facts = factsOf(await compile());
  const decide = pump("team-size", undefined, (at) => (at <= 5 ? "small" : "plain"));
  expect(turningPoints(facts, decide).get("pump")).toBeUndefined();
});

it("tries no response time where nobody states one", async () => {
  const facts = factsOf(await compile());
  const decide = pump("response-time", undefined, () => "quick");
  expect(turningPoints(facts, decide).get("pump")).toBeUndefined();
});

it("finds nothing where no fact turns a decision", async () => {
  const facts = factsOf(await compile(load(700)));
  expect(turningFacts(facts, () => new Map([["pump", "plain"]])).size).toBe(0);
});

it("asks for what is not asked for, and leaves out what is", async () => {
  const facts = factsOf(await compile(pattern("offline-first synchronisation")));
  const decide: Decide = (change) => {
    const about = change && "circumstance" in change ? change.circumstance : "";
    const kept = ["offline-first", "multi-tenancy"].includes(about);
    return new Map([["pump", kept ? "other" : "plain"]]);
  };
  expect(turningFacts(facts, decide).get("pump")).toEqual([
    { kind: "circumstance", circumstance: "multi-tenancy", holds: false, to: "other" },
    { kind: "circumstance", circumstance: "offline-first", holds: true, to: "other" },
  ]);
});

it.each(Object.keys(circumstances))("has a pattern of the catalogue for %s", (name) => {
  expect(patternNamed(name)?.key).toBe(name);
});

it("leaves a cache out with the load up to which it stays out", async () => {
  const plan = await compile(load(40));
  expect(plan.get(decision.topic).find(({ id }) => id === "cache")?.data.needed).toBe(false);
  const premises = plan
    .get(decision.premise)
    .filter(({ data }) => data.decision === "decision/topic#cache");
  expect(premises.map(({ id, data }) => [id, data])).toEqual([
    [
      "topic.cache.peak-request-rate.most",
      {
        kind: "number",
        decision: "decision/topic#cache",
        fact: "peak-request-rate",
        comparator: "<=",
        bound: 1000,
        unit: "req/s",
        now: 40,
        turn: { at: 1001, to: "needed" },
      },
    ],
  ]);
  expect(premises[0]?.why).toMatchObject({
    kind: "derived",
    by: "stack/premise-decided-anew",
    from: ["decision/topic#cache", "workload/load#peak-request-rate"],
  });
});

it("gives the style with its score, and rests it on no third thing that is kept", async () => {
  const plan = await compile(load(40));
  const { data } = plan.get(decision.style) ?? {};
  expect(data?.style).toBe("modular-monolith");
  expect(data?.rejected[0]?.score).toBeLessThan(data?.score ?? 0);
  const ids = plan.get(decision.premise).map(({ id }) => id);
  expect(ids.filter((id) => id.startsWith("style.stored-concepts"))).toEqual([]);
});

it("gives the number of services up to which they are run without a cluster or a mesh", async () => {
  const plan = await compile(...services("Kilns", "Glazes", "Firings"), load(40));
  const bounds = plan
    .get(decision.premise)
    .flatMap(({ id, data }) =>
      data.kind === "number" && data.fact === "services" ? [[id, data.bound, data.turn.to]] : [],
    );
  expect(bounds).toEqual(
    expect.arrayContaining([
      ["topic.orchestration.services.most", 5, "needed"],
      ["topic.service-mesh.services.most", 20, "needed"],
    ]),
  );
});

it("says nothing of services where the text divides the product into none", async () => {
  const premises = (await compile(load(40))).get(decision.premise);
  expect(premises.filter(({ id }) => id.includes("services"))).toEqual([]);
});

it("bounds the people who are registered where the load grows in proportion to them", async () => {
  const users = 20_000;
  const figure = { value: users, unit: "users", formula: "stated", inputs: [] } as const;
  const loads = (formula: string) => [
    given(workload.load, "registered-users", {
      measure: "registered-users",
      title: "Registered users",
      figure: { ...figure, inputs: [] },
    }),
    given(workload.load, "peak-request-rate", {
      measure: "peak-request-rate",
      title: "Peak load",
      figure: {
        value: 100,
        unit: "req/s",
        formula,
        inputs: [
          { name: "people", value: users, unit: "users", ref: "workload/load#registered-users" },
          { name: "pause", value: 200, unit: "s" },
        ],
      },
    }),
  ];
  const of = async (formula: string) =>
    (await compile(...loads(formula)))
      .get(decision.premise)
      .find(({ id }) => id === "topic.cache.registered-users.most")?.data;
  expect(await of("people / pause")).toMatchObject({
    bound: 200_000,
    now: users,
    turn: { at: 200_001, to: "needed" },
  });
  expect(await of("people / pause + 0")).toBeUndefined();
});

it("tries a budget where none is stated", async () => {
  const facts = factsOf(await compile(load(700)));
  const decide: Decide = (change) =>
    new Map([
      ["pump", change && "measure" in change && change.measure === "budget" ? "own" : "paid"],
    ]);
  expect(turningPoints(facts, decide).get("pump")).toEqual([
    { kind: "no-number", measure: "budget", value: 1, to: "own" },
  ]);
});

it("bounds people as well as load where the load follows from them", async () => {
  const users = given(brief.quantity, "people", {
    about: "people",
    measure: "concurrent-users",
    kind: "system-target",
    comparator: "=",
    value: 500,
    unit: "users",
  });
  const cache = (await compile(users))
    .get(decision.premise)
    .filter(({ data }) => data.decision === "decision/topic#cache");
  expect(cache.map(({ data }) => data)).toMatchObject([
    { fact: "concurrent-users", bound: 10_000, now: 500 },
    { fact: "peak-request-rate", bound: 1000, now: 50 },
  ]);
});

import type { Draft } from "@planc/core";
import {
  api,
  brief,
  cost,
  decision,
  deployment,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { comparisonOf } from "./comparison.ts";
import { component, event, planOf } from "./fixtures/plans.ts";

const figure = (
  value: number,
  unit:
    | "count"
    | "req/s"
    | "instances"
    | "USD/month"
    | "s"
    | "vCPU"
    | "GB-memory"
    | "ratio"
    | "USD/million",
) => ({
  value,
  unit,
  formula: String(value),
  inputs: [],
});

/** An apiary that keeps hives and honey. */
function apiary(...more: readonly Draft[]): readonly Draft[] {
  return [
    given(brief.product, {
      name: "Apiary",
      summary: "Keeps hives",
      kinds: ["web-application"],
      scope: "system",
    }),
    ...more,
  ];
}

function style(key: "microservices" | "modular-monolith"): Draft {
  return given(decision.style, {
    style: key,
    name: key,
    because: "It is compared.",
    rejected: [],
    communication: "synchronous",
    drivers: ["brief/product#product"],
  });
}

const hive = "brief/concept#hive" as const;
const jar = "brief/concept#jar" as const;
const whole = [
  style("modular-monolith"),
  component("api", "service"),
  component("hives", "module", { owns: [hive], inside: "architecture/component#api" }),
  component("honey", "module", { owns: [jar], inside: "architecture/component#api" }),
  component("store", "relational-store"),
];
const apart = [
  style("microservices"),
  component("hives", "service", { owns: [hive] }),
  component("honey", "service", { owns: [jar] }),
  component("store", "relational-store"),
  event("hive-moved", "hives", ["honey"], { action: "brief/action#move-hive" }),
];

function compare(
  brought: readonly Draft[] = [],
  extra: { readonly whole?: readonly Draft[]; readonly apart?: readonly Draft[] } = {},
) {
  const found = comparisonOf({
    own: planOf(...apiary(...brought), style("modular-monolith")),
    shapes: [
      { pack: "together", plan: planOf(...apiary(...brought), ...whole, ...(extra.whole ?? [])) },
      { pack: "split", plan: planOf(...apiary(...brought), ...apart, ...(extra.apart ?? [])) },
    ],
  });
  if (!found?.ranking) throw new Error("nothing is ranked");
  return found.ranking;
}

function factor(key: string, ranking: ReturnType<typeof compare>) {
  const found = ranking.factors.find((each) => each.key === key);
  if (!found) throw new Error(`no factor ${key}`);
  return found;
}

it("ranks by the figures of the plans, each by its share of the weights", () => {
  const ranking = compare();
  expect(ranking.factors.map(({ key, says }) => [key, says.map(({ value }) => value)])).toEqual([
    ["upkeep", [2, 3]],
    ["crossing", [1, 2]],
    ["boundary", [1, 1]],
  ]);
  expect(ranking.order).toEqual([0, 1]);
  expect(ranking.scores[0]).toBe(1);
  expect(ranking.scores[1]).toBeCloseTo((2 / 3) ** (1 / 3) * (1 / 2) ** (1 / 3), 9);
});

it("weighs a number most, words less, and what nobody asks for least", () => {
  const move = given(brief.action, "move-hive", {
    actors: [],
    verb: "move",
    concept: hive,
    effect: "update",
    requirements: ["brief/requirement#fr-7"],
  });
  const wish = given(brief.requirement, "fr-7", {
    key: "FR-7",
    kind: "functional",
    text: "Keepers move hives.",
  });
  expect(factor("crossing", compare()).weight).toBe(1);
  expect(factor("crossing", compare([move, wish])).weight).toBe(2);
  const team = given(brief.team, { size: 4, skills: [] });
  expect(factor("upkeep", compare([team])).weight).toBe(3);
});

it("names the requirement that speaks for a shape", () => {
  const wish = given(brief.requirement, "fr-7", {
    key: "FR-7",
    kind: "quality",
    text: "Audited data stays apart.",
    priority: "must",
  });
  const regime = given(brief.regime, "honey-act", { name: "Honey Act" });
  const owed = given(security.obligation, "small", {
    kind: "scope-reduction",
    text: "Little is audited.",
    regime: "brief/regime#honey-act",
    applies: [jar],
  });
  const ranking = compare([wish, regime, owed]);
  const { says, best, weight, cites } = factor("scope", ranking);
  expect(says.map(({ text }) => text)).toEqual(["2 of 2", "1 of 2"]);
  expect(best).toEqual([1]);
  expect(weight).toBe(3);
  expect(cites).toEqual([{ key: "FR-7", text: "Audited data stays apart." }]);
});

it("leaves out what one plan does not know, and says of which", () => {
  const mix = [
    given(api.operation, "look", operation("hives")),
    given(workload.mix, "look", {
      operation: "api/operation#look",
      share: figure(1, "ratio"),
      rate: figure(2, "req/s"),
      reads: true,
    }),
  ];
  const left = compare([], { apart: mix }).leftOut.find(
    ({ title }) => title === "Requests one stops",
  );
  expect(left?.because).toBe("the plan knows no share of an operation (workload/mix) (together)");
});

function operation(of: string) {
  return {
    operationId: "look",
    method: "get" as const,
    path: "/hives",
    resource: "api/resource#hives" as const,
    summary: "Look",
    effect: "list" as const,
    access: { kind: "public" as const, because: "anybody looks" },
    realises: [],
    component: `architecture/component#${of}` as const,
    parameters: [],
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "none" as const,
    lifecycle: "new" as const,
  };
}

/** One program that takes an instance for each 10 requests a second, against functions at 2 USD for each. */
function priced(peak: number) {
  const load = given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Peak",
    figure: figure(peak, "req/s"),
  });
  const replicas = {
    value: Math.ceil(peak / 10),
    unit: "instances" as const,
    formula: "max(1, ceil(demand / 10))",
    inputs: [{ name: "demand", value: peak, unit: "req/s" as const }],
  };
  const price = (kind: string, value: number) =>
    given(cost.price, kind, {
      technology: "barrow",
      service: "Barrow",
      kind,
      of: "an hour",
      price: { value, unit: "USD/unit" as const },
      read: "2030-01-01",
      source: "price list",
    });
  const kept = [
    given(performance.capacity, "api", {
      component: "architecture/component#api",
      demand: figure(peak, "req/s"),
      serviceTime: figure(1, "s"),
      utilisation: figure(0.5, "ratio"),
      replicas,
    }),
    given(deployment.shape, "api", {
      component: "architecture/component#api",
      cpu: figure(1, "vCPU"),
      memory: figure(1, "GB-memory"),
      concurrency: figure(1, "count"),
    }),
  ];
  const called = [
    price("vcpu-hour", 0.1),
    price("memory-hour", 0.1),
    given(cost.call, "hives", {
      component: "architecture/component#hives",
      duration: figure(1, "s"),
      million: figure(1, "USD/million"),
      monthly: figure(2 * peak, "USD/month"),
    }),
  ];
  return compare([load], { whole: kept, apart: called });
}

it("prices instances and calls by one list, and lets small amounts count alike", () => {
  const dear = factor("money", priced(30));
  expect(dear.says.map(({ text }) => text)).toEqual(["438", "60"]);
  expect(dear.says.map(({ value }) => value)).toEqual([438, 100]);
  expect(dear.basis).toContain("prices of Barrow (read 2030-01-01)");
});

it("names the load at which another shape leads, and what the two cost there", () => {
  const ranking = priced(30);
  expect(ranking.order).toEqual([1, 0]);
  const turn = ranking.turns.find(({ of }) => of === "Peak load");
  expect(turn).toMatchObject({ kind: "number", now: 30, direction: "down", to: 0, from: 1 });
  // Computed anew with that load stated, the same shape leads; just beyond, it does not.
  const at = turn?.at ?? 0;
  expect(priced(at * 0.999).order).toEqual([0, 1]);
  expect(priced(at * 1.01).order).toEqual([1, 0]);
  expect(turn?.because[0]).toMatch(/^Compute, USD\/month: .* against .* \(now 438 against 60\)$/);
});

it("names the team at which releases apart lead, as if it were stated", () => {
  const turn = compare().turns.find(({ of }) => of === "People who build it");
  expect(turn).toMatchObject({ to: 1, from: 0, direction: "up", because: [expect.any(String)] });
  expect(turn?.now).toBeUndefined();
  const people = turn?.at ?? 0;
  const stated = (size: number) => compare([given(brief.team, { size, skills: [] })]).order[0];
  expect([stated(people - 1), stated(people)]).toEqual([0, 1]);
});

it("names the weight at which another shape leads, and what turns nothing", () => {
  const ranking = priced(30);
  const { turns, steady } = ranking;
  expect(
    turns.filter(({ kind }) => kind === "weight").map(({ of, to }) => [of, to]),
  ).toContainEqual(["Compute, USD/month", 0]);
  for (const { of } of steady) expect(turns.map((each) => each.of)).not.toContain(of);
  const all = [...turns, ...steady].map(({ of }) => of);
  expect(new Set(all)).toEqual(
    new Set([
      "Peak load",
      "People who build it",
      ...ranking.factors.filter(({ best }) => best.length > 0).map(({ title }) => title),
    ]),
  );
});

it("ranks nothing where all shapes have one style", () => {
  const own = planOf(...apiary(), style("modular-monolith"));
  const plan = planOf(...apiary(), ...whole);
  const found = comparisonOf({
    own,
    shapes: [
      { pack: "together", plan },
      { pack: "split", plan },
    ],
  });
  expect(found?.ranking).toBeUndefined();
});

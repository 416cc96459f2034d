import { expect, it } from "vitest";
import { choice } from "../../fixtures/decisions.ts";
import { component, drawn } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { scalingTellers } from "./scaling.ts";

type Capacity = Drawn["capacities"][number];

const figure = (value: number, more: Partial<Capacity["data"]["replicas"]> = {}) =>
  ({ value, unit: "instances", formula: "given", inputs: [], ...more }) as const;

const sized = (limit: number | undefined): Capacity => ({
  ref: "performance/capacity#api",
  id: "api",
  data: {
    component: "architecture/component#api",
    demand: { ...figure(300), unit: "req/s" },
    serviceTime: { ...figure(0.005), unit: "s" },
    utilisation: { ...figure(0.6), unit: "ratio" },
    replicas: figure(3, {
      high: 9,
      inputs: [
        { name: "least", value: 2, unit: "instances" },
        ...(limit === undefined ? [] : [{ name: "limit", value: limit, unit: "ratio" } as const]),
      ],
    }),
  },
});

const told = (parts: Partial<Drawn>) =>
  scalingTellers["share-of-instance"]?.({
    ref: "decision/choice#scaling",
    name: "Share",
    full: "Share",
    purpose: "Share",
    technology: "share-of-instance",
    entry: undefined,
    drawn: drawn({ components: [component("api", "service", { name: "API" })], ...parts }),
  });

it("takes its numbers from what the instances were reckoned with", () => {
  const record = told({ capacities: [sized(0.65)] });
  expect(record?.positive[0]).toMatch(/^API: 2 at least, 3 at the planned peak, 9 at most/);
  expect(record?.positive[1]).toContain("above 65 %");
  expect(record?.negative.map(fullOf).join(" ")).not.toMatch(/keeps memory|open connections/);
});

it("says nothing where no number of instances was reckoned", () => {
  expect(told({ capacities: [] })).toBeUndefined();
  expect(told({ capacities: [sized(undefined)] })).toBeUndefined();
});

it("bounds the memory of an idle instance so that the last one above the least can go", () => {
  const found = told({
    capacities: [sized(0.6)],
    choices: [choice("language", "java")],
  } as never);
  // Three instances that have 57 % of a target of 85 % each stay three.
  expect(Math.ceil((3 * 57) / 85)).toBe(3);
  expect(Math.ceil((3 * 56) / 85)).toBe(2);
  expect(found?.mitigation.map(fullOf).join(" ")).toContain("at most 56 % of its memory");
});

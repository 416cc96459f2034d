import { architecture, performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { peakRate } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const figure = <const Unit extends string>(value: number, unit: Unit) => ({
  value,
  unit,
  formula: "given",
  inputs: [{ name: "given", value, unit }],
});
const capacity = given(performance.capacity, "api", {
  component: "architecture/component#api",
  demand: figure(17, "req/s"),
  serviceTime: figure(0.02, "s"),
  utilisation: figure(0.34, "ratio"),
  replicas: figure(1, "instances"),
});

it("computes the instances of a multiple of the load, and the rate at which they are due", async () => {
  const { plan } = await compile([...plans.taskManagement, capacity]);
  const growth = plan.get(architecture.growth);
  expect(growth.map(({ id, data }) => [id, data.change])).toEqual([
    [
      "x10.api",
      "API: 5 instances instead of 1, behind a load balancer that one instance does not need, the first more from 35 req/s on",
    ],
    [
      "x100.api",
      "API: 49 instances instead of 1, behind a load balancer that one instance does not need",
    ],
  ]);
  expect(growth[0]?.data.trigger).toEqual({
    value: 140,
    unit: "req/s",
    formula: "demand * limit / utilisation / replicas * instances",
    inputs: [
      { name: "demand", value: 17, unit: "req/s", ref: "performance/capacity#api" },
      { name: "limit", value: 0.7, unit: "ratio" },
      { name: "utilisation", value: 0.34, unit: "ratio", ref: "performance/capacity#api" },
      { name: "replicas", value: 1, unit: "instances", ref: "performance/capacity#api" },
      { name: "instances", value: 4, unit: "instances" },
    ],
  });
  // Ten times 17 req/s are more than four instances take, and less than five.
  expect(growth.map(({ data }) => data.trigger.value)).toEqual([140, 1680]);
});

it("tells once that nothing changes, up to the largest multiple for which it is so", async () => {
  const small = given(performance.capacity, "api", {
    ...capacity.data,
    demand: figure(0.2, "req/s"),
    utilisation: figure(0.004, "ratio"),
  });
  const { plan } = await compile([...plans.taskManagement, small]);
  expect(plan.get(architecture.growth).map(({ id, data }) => [id, data.change])).toEqual([
    ["x100.api", "API: none, 1 instance serves up to 35 req/s"],
  ]);
});

it("sends reads to a copy at the first multiple that one database does not answer", async () => {
  const at = async (rate: number) => {
    const nodes = plans.taskManagement.filter(({ slot }) => slot !== "workload/load");
    const { plan } = await compile([...nodes, peakRate(rate)]);
    return plan.get(architecture.growth).map(({ id }) => id);
  };
  expect(await at(10)).toEqual([]);
  expect(await at(30)).toEqual(["x100.relational-store"]);
  expect(await at(300)).toEqual(["x10.relational-store"]);
});

it("says nothing where no load is known", async () => {
  const { plan } = await compile(plans.commandLineTool);
  expect(plan.get(architecture.growth)).toEqual([]);
});

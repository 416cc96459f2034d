import { architecture, decision, performance } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { growthRows } from "../sections/growth-rows.ts";
import { jobGrowth } from "./jobs.ts";

const figure = <const Unit extends string>(value: number, unit: Unit) => ({
  value,
  unit,
  formula: "given",
  inputs: [{ name: "given", value, unit }],
});
const part = (id: string, kind: "worker" | "broker") =>
  given(architecture.component, id, {
    name: id === "worker" ? "Tide worker" : "Broker",
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  });
const capacity = (jobs: number) =>
  given(performance.capacity, "worker", {
    component: "architecture/component#worker",
    demand: figure(jobs, "req/s"),
    serviceTime: figure(0.02, "s"),
    utilisation: figure(0.34, "ratio"),
    replicas: figure(1, "instances"),
  });
const premise = given(decision.premise, "topic.message-broker.message-rate.most", {
  decision: "decision/topic#message-broker",
  kind: "number",
  fact: "message-rate",
  comparator: "<=",
  bound: 100,
  unit: "msg/s",
  turn: { at: 101, to: "needed" },
});

async function growthAt(jobs: number, ...others: readonly ReturnType<typeof part>[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(part("worker", "worker"), capacity(jobs), premise, ...others)
    .result();
  return jobGrowth(
    {
      components: plan.get(architecture.component),
      capacities: plan.get(performance.capacity),
      premises: plan.get(decision.premise),
    },
    [10, 100],
  ).map(({ data }) => [data.factor, data.change, data.due]);
}

it("tells at which multiple jobs outgrow the table that the decision against a broker rests on", async () => {
  expect(await growthAt(40)).toEqual([
    [
      10,
      "Job table: 400 jobs/s are more than the 100 jobs/s that it is planned for: Tide worker takes them from a message broker",
      2.5,
    ],
  ]);
  expect(await growthAt(0.5)).toEqual([]);
});

it("says nothing of a table where a broker takes the jobs", async () => {
  expect(await growthAt(40, part("broker", "broker"))).toEqual([]);
});

it("gives what is due of several parts as a multiple of the planned load, whatever each takes by itself", async () => {
  const of = (id: string, own: number, due: number) =>
    given(architecture.growth, id, {
      factor: 10,
      change: `${id} grows`,
      of: "architecture/component#worker",
      trigger: figure(own, "req/s"),
      due,
    });
  const { plan } = await planTester({ plugins: [] })
    .with(part("worker", "worker"), of("a", 900, 3.1), of("b", 130, 4.2))
    .result();
  const [row] = growthRows(plan.get(architecture.growth));
  expect(row?.at(-1)).toBe("3.1 × on");
});

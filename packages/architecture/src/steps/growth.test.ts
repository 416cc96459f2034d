import { architecture, performance, workload } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { choice } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const figure = <const Unit extends string>(value: number, unit: Unit) => ({
  value,
  unit,
  formula: "given",
  inputs: [{ name: "given", value, unit }],
});
/** Neither users nor rates: what a component takes is all that is known. */
const unknownLoad = plans.taskManagement.filter(({ slot }) => slot !== "workload/load");
const capacity = given(performance.capacity, "api", {
  component: "architecture/component#api",
  demand: figure(17, "req/s"),
  serviceTime: figure(0.02, "s"),
  utilisation: figure(0.34, "ratio"),
  replicas: figure(1, "instances"),
});

it("computes the instances of a multiple of the load, and the rate at which they are due", async () => {
  const { plan } = await compile([...unknownLoad, capacity]);
  const growth = plan.get(architecture.growth);
  expect(growth.map(({ id, data }) => [id, data.change])).toEqual([
    [
      "x10.api",
      "API: 6 instances instead of 1, the second and a load balancer in front of both from 32.5 req/s of its own on",
    ],
    ["x100.api", "API: 53 instances instead of 1"],
  ]);
  expect(growth[0]?.data.trigger).toEqual({
    value: 162.5,
    unit: "req/s",
    formula: "demand * limit / utilisation / replicas * instances",
    inputs: [
      { name: "demand", value: 17, unit: "req/s", ref: "performance/capacity#api" },
      { name: "limit", value: 0.65, unit: "ratio" },
      { name: "utilisation", value: 0.34, unit: "ratio", ref: "performance/capacity#api" },
      { name: "replicas", value: 1, unit: "instances", ref: "performance/capacity#api" },
      { name: "instances", value: 5, unit: "instances" },
    ],
  });
  // Ten times 17 req/s are more than five instances take, and less than six.
  expect(growth.map(({ data }) => data.trigger.value)).toEqual([162.5, 1690]);
});

it("tells when the second instance is due where the nearest multiple skips it", async () => {
  const small = given(performance.capacity, "api", {
    ...capacity.data,
    demand: figure(0.9, "req/s"),
    utilisation: figure(0.018, "ratio"),
  });
  const { plan } = await compile([...unknownLoad, small]);
  expect(
    plan.get(architecture.growth).map(({ data }) => [data.change, data.trigger.value]),
  ).toEqual([
    [
      "API: 3 instances instead of 1, the second and a load balancer in front of both from 32.5 req/s of its own on",
      65,
    ],
  ]);
});

it("tells once that nothing changes, up to the largest multiple for which it is so", async () => {
  const small = given(performance.capacity, "api", {
    ...capacity.data,
    demand: figure(0.2, "req/s"),
    utilisation: figure(0.004, "ratio"),
  });
  const { plan } = await compile([...unknownLoad, small]);
  expect(plan.get(architecture.growth).map(({ id, data }) => [id, data.change])).toEqual([
    ["x100.api", "API: 1 instance to 32.5 req/s"],
  ]);
});

const rates = (rate: number, high = rate) => [
  ...unknownLoad,
  given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Requests at peak",
    figure: { ...figure(rate, "req/s"), ...(high > rate ? { low: rate, high } : {}) },
  }),
  given(workload.load, "read-share", {
    measure: "read-share",
    title: "Share of reads",
    figure: figure(0.8, "ratio"),
  }),
];

it("sends reads to as many copies as a multiple of them takes, from the rate on that is due", async () => {
  const at = async (rate: number) => {
    const { plan } = await compile(rates(rate));
    return plan
      .get(architecture.growth)
      .map(({ id, data }) => [id, data.change, data.trigger.value]);
  };
  expect(await at(10)).toEqual([]);
  expect(await at(30)).toEqual([
    [
      "x100.relational-store",
      "PostgreSQL: reads that may lag go to 3 replicas, writes stay on the primary",
      1000,
    ],
  ]);
  expect(await at(120)).toEqual([
    [
      "x10.relational-store",
      "PostgreSQL: reads that may lag go to a replica, writes stay on the primary",
      1000,
    ],
    [
      "x100.relational-store",
      "PostgreSQL: reads that may lag go to 10 replicas instead of 1, writes of 2,400 req/s are more than the 1,000 req/s that one primary is planned for: a larger server or data parted over several, once a load test has shown what one takes",
      1250,
    ],
  ]);
});

it("says first what the planned load itself goes beyond, before anything grows", async () => {
  const { plan } = await compile(rates(3000));
  const [first] = plan.get(architecture.growth);
  expect([first?.id, first?.data.factor, first?.data.change, first?.data.trigger.value]).toEqual([
    "x1.relational-store",
    1,
    "PostgreSQL: reads that may lag go to 3 replicas, writes stay on the primary",
    1000,
  ]);
});

it("tells of no copies where a store lets one writer in, as nobody adds any to it", async () => {
  const others = rates(3000).filter(({ data }) => !JSON.stringify(data).includes("PostgreSQL"));
  const { plan } = await compile([...others, ...choice("relational-store", "Cloudflare D1")]);
  expect(plan.get(architecture.component).map(({ data }) => data.technology)).toContain(
    "Cloudflare D1",
  );
  expect(plan.get(architecture.growth).map(({ id }) => id)).not.toContain("x1.relational-store");
});

it("tells once from which load on more instances are needed than the text allows", async () => {
  const limited = given(performance.capacity, "api", {
    ...capacity.data,
    replicas: {
      ...figure(1, "instances"),
      inputs: [{ name: "most", value: 3, unit: "instances" }],
    },
  });
  const { plan } = await compile([...unknownLoad, limited]);
  expect(
    plan.get(architecture.growth).map(({ id, data }) => [id, data.change, data.trigger.value]),
  ).toEqual([
    [
      "x10.api",
      "API: 6 instances instead of 1, and the text allows 3, which serve up to 97.5 req/s: more of them or larger ones are to be allowed, or a request made cheaper",
      97.5,
    ],
  ]);
});

it("counts reads by the planned operations where there are some, and proposes no farm of replicas", async () => {
  const operation = given(workload.mix, "follow-link", {
    operation: "api/operation#follow-link",
    share: figure(1, "ratio"),
    rate: figure(5000, "req/s"),
    reads: true,
  });
  const { plan } = await compile([...rates(150), operation]);
  expect(plan.get(architecture.growth).map(({ data }) => data.change)).toEqual([
    "PostgreSQL: reads that may lag go to 2 replicas, writes stay on the primary",
    "PostgreSQL: reads are more than 10 replicas take (15,000 req/s), so a cache answers in front of them or data is parted over several, writes stay on the primary",
  ]);
});

it("looks at the top of the planned range too, which nobody has to grow to reach", async () => {
  const { plan } = await compile([...rates(60, 120), capacity]);
  expect(plan.get(architecture.growth).map(({ id, data }) => [id, data.change])).toContainEqual([
    "x2.api",
    "API: 2 instances instead of 1, behind a load balancer that one instance does not need",
  ]);
  const wide = await compile([...rates(60, 6000), capacity]);
  expect(wide.plan.get(architecture.growth).map(({ data }) => data.factor)).not.toContain(2);
});

it("tells from which load on a database no longer tells every instance of each change", async () => {
  const live = async (rate: number) => {
    const load = rates(rate).filter(({ slot }) => slot === "workload/load");
    const { plan } = await compile([
      ...plans.chat.filter(({ slot }) => slot !== "workload/load"),
      ...load,
    ]);
    return plan
      .get(architecture.growth)
      .filter(({ id }) => id.endsWith("notify"))
      .map(({ data }) => [data.factor, data.trigger.value]);
  };
  expect(await live(10)).toEqual([]);
  // A fifth of the requests change something, and 250 such changes are told of in a second.
  expect(await live(200)).toEqual([[10, 1250]]);
  expect(await live(2000)).toEqual([[1, 1250]]);
});

it("says nothing where no load is known", async () => {
  const { plan } = await compile(plans.commandLineTool);
  expect(plan.get(architecture.growth)).toEqual([]);
});

it("begins with the first instance that is more, as a multiple of the planned load", async () => {
  const { plan } = await compile([...unknownLoad, capacity]);
  // One instance serves 32.5 requests a second, and 17 are planned.
  expect(plan.get(architecture.growth).map(({ data }) => data.due)[0]).toBe(1.91);
});

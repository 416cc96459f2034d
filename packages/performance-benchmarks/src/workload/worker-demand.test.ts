import type { Draft } from "@planc/core";
import { architecture, brief, performance, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { perInstance, quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const part = {
  responsibilities: [],
  owns: [],
  forcedBy: ["brief/concept#order"],
  stateless: true,
  lifecycle: "new",
} as const;

/** A worker that hands each order to a printer of others. */
const printing: readonly Draft[] = [
  given(architecture.component, "printing", { ...part, name: "Printing", kind: "worker" }),
  given(architecture.component, "print-house", {
    ...part,
    name: "Print house",
    kind: "external-system",
  }),
  given(brief.action, "print-order", {
    actors: [],
    verb: "print",
    concept: "brief/concept#order",
    effect: "transition",
    requirements: [],
  }),
  given(architecture.duty, "print-order", {
    name: "set orders to printed",
    action: "brief/action#print-order",
    setOffBy: "event",
    upon: "the work on it has gone well",
    component: "architecture/component#printing",
    requirements: [],
  }),
  given(architecture.connection, "printing.print-house", {
    from: "architecture/component#printing",
    to: "architecture/component#print-house",
    purpose: "prints orders",
    protocol: "HTTPS",
    mode: "sync",
    carries: ["brief/concept#order"],
    class: "internal",
    encrypted: true,
    authentication: "API key",
    timeout: { value: 10, unit: "s" },
    remote: true,
  }),
];

async function planned(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      quantity("requests", { measure: "request-rate", value: 200, unit: "req/s" }),
      ...more,
    )
    .result();
  return {
    orders: plan.get(workload.mix).find(({ id }) => id === "create-order")?.data.rate.value ?? 0,
    worker: plan.get(performance.capacity).find(({ id }) => id === "printing")?.data,
  };
}

it("sizes a worker by the requests that make what it takes up", async () => {
  const { orders, worker } = await planned(...printing);
  expect(orders).toBeGreaterThan(0);
  expect(worker?.demand.value).toBeCloseTo(orders, 3);
  expect(worker?.inFlight?.value).toBe(Math.ceil((worker?.demand.value ?? 0) * 10));
});

it("counts no job for who reads what was made, though that rests on its making", async () => {
  const making = ["brief/action#create-order"];
  const reading = shop.map((each) =>
    each.slot === "api/operation" && each.id === "list-orders"
      ? { ...each, data: Object.assign({}, each.data, { realises: making }) }
      : each,
  );
  expect(reading).not.toEqual(shop);
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...reading,
      quantity("requests", { measure: "request-rate", value: 200, unit: "req/s" }),
      ...printing,
    )
    .result();
  const rate = plan.get(workload.mix).find(({ id }) => id === "create-order")?.data.rate.value;
  const worker = plan.get(performance.capacity).find(({ id }) => id === "printing")?.data;
  expect(worker?.demand.value).toBeCloseTo(rate ?? 0, 3);
});

it("takes the time that the text gives for answers of others before its own patience", async () => {
  const delay = quantity("API response delays", {
    measure: "duration",
    kind: "limit",
    comparator: "range",
    value: [0.01, 2],
    unit: "s",
  });
  const { worker } = await planned(...printing, delay);
  expect(worker?.inFlight?.value).toBe(Math.ceil((worker?.demand.value ?? 0) * 2));
});

it("counts no calls where a worker calls nobody, and sizes none that nothing is known to come to", async () => {
  const inside = printing.filter(({ slot }) => slot !== "architecture/connection");
  expect((await planned(...inside)).worker?.inFlight).toBeUndefined();
  const idle = printing.filter(({ slot }) => slot !== "architecture/duty");
  expect((await planned(...idle)).worker).toBeUndefined();
});

it("has a worker take the rate that the text gives for an instance, where it finishes what is made", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...perInstance.slice(1), ...printing, orders)
    .result();
  const of = (id: string) => plan.get(performance.capacity).find((each) => each.id === id)?.data;
  expect(of("printing")?.replicas.inputs).toContainEqual(
    expect.objectContaining({ name: "ratePerInstance", value: 10 }),
  );
  // What takes orders in answers long before they are printed.
  expect(of("api")?.replicas.formula).toContain("cpuTime");
});

const orders = quantity("orders", {
  measure: "other",
  value: 600,
  unit: "order/min",
  per: "instance",
});

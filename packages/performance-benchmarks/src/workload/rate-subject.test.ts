import type { Draft } from "@planc/core";
import { brief, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function planned(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  const rate = plan.get(workload.rate)[0];
  const mix = new Map(plan.get(workload.mix).map(({ id, data }) => [id, data]));
  return {
    of: rate?.data.action,
    rate: rate?.data.figure.value,
    why: rate?.why.kind,
    own: mix.get("create-order")?.rate.value,
    all: [...mix.values()].reduce((sum, each) => sum + each.share.value, 0),
    peak: plan.get(workload.load).find(({ id }) => id === "peak-request-rate")?.data.figure,
  };
}

it("gives a rate of a thing to what takes it in, whole, and adds what others do", async () => {
  const found = await planned(
    quantity("orders", { measure: "other", value: 600, unit: "order/min" }),
  );
  expect(found).toMatchObject({
    of: "brief/action#create-order",
    rate: 10,
    why: "stated",
    own: 10,
  });
  expect(found.all).toBeCloseTo(1);
  // 400 people make 50 requests a day each, at peak five times as many as on average.
  expect(found.peak).toMatchObject({
    value: 11.1574,
    formula: "users * actions / day * peakFactor + createOrder",
  });
});

it("keeps the range of people's requests apart from a rate that is stated", async () => {
  const { peak } = await planned(quantity("orders", { value: 600, unit: "order/min" }));
  expect(peak?.low).toBeGreaterThan(10);
});

it("gives a rate of requests to the deed that its sentence names, and to all where it names none", async () => {
  const asked = (text: string) =>
    planned(
      given(brief.requirement, "r", { key: "R", kind: "functional", text }),
      quantity("requests", { measure: "request-rate", value: 2000, unit: "req/s", key: "R" }),
    );
  expect(
    (await asked("Users browse. Creating an order must hold at 2,000 requests per second.")).of,
  ).toBe("brief/action#create-order");
  const shared = await asked(
    "Creating orders is easy. All of it must hold 2,000 requests per second.",
  );
  expect([shared.of, shared.peak?.value]).toEqual([undefined, 2000]);
});

it("multiplies a rate that is given for one instance before it is anybody's", async () => {
  const found = await planned(
    quantity("orders", { measure: "other", value: 600, unit: "order/min", per: "instance" }),
    quantity("instances", { measure: "other", value: 4, unit: "instance", comparator: "<=" }),
  );
  expect([found.rate, found.why, found.own]).toEqual([40, "derived", 40]);
});

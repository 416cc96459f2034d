import type { Draft } from "@planc/core";
import { performance } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { perInstance, quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function planned(...more: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  const [capacity] = plan.get(performance.capacity);
  return {
    instances: capacity?.data.replicas.value,
    formula: capacity?.data.replicas.formula,
    told: findings.flatMap(({ code, message }) =>
      code === "performance/instances-over-limit" ? [message] : [],
    ),
  };
}

const people = (value: number) =>
  quantity("concurrent-users", { measure: "concurrent-users", value, unit: "user" });
const atMost = (value: number, unit: string, about: string, comparator: "<=" | ">=" = "<=") =>
  quantity("limit", { about, measure: "other", kind: "limit", comparator, value, unit });

it("plans no more instances than the text allows, and says what then does not fit", async () => {
  // 4,080 users make 400 requests a second: four instances of 130.
  expect(await planned(people(4080), atMost(3, "instance", "instances"))).toEqual({
    instances: 3,
    formula: "min(most, max(least, ceil(demand * cpuTime / (cpu * limit))))",
    told: [
      "API needs 4 instances for 400 req/s at peak; the text allows 3, which serve 390 req/s: it fits where a request takes 4.88 ms of processor time or less.",
    ],
  });
  const fits = await planned(people(4080), atMost(5, "replica", "API replicas"));
  expect([fits.instances, fits.told]).toEqual([4, []]);
});

it("takes no limit for it that is of something else, or a least", async () => {
  for (const other of [
    atMost(3, "node", "database nodes"),
    atMost(3, "instance", "worker instances"),
    atMost(3, "instance", "instances", ">="),
    atMost(3, "seat", "seats"),
  ])
    expect((await planned(people(4080), other)).instances).toBe(4);
});

it("takes the rate that the text gives for an instance as what it takes", async () => {
  // Four instances at 10 lookups a second each, and what people do beside that.
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...perInstance)
    .result();
  const [capacity] = plan.get(performance.capacity);
  const { serviceTime, replicas, demand } = capacity?.data ?? {};
  // A stated rate is no processor time: an instance may wait for most of it.
  expect(serviceTime?.formula).toBe("cpuTime");
  expect(replicas?.formula).toBe("max(least, ceil(demand / ratePerInstance))");
  expect(replicas?.value).toBe(Math.ceil((demand?.value ?? 0) / 10));
});

import type { Draft } from "@planc/core";
import { performance, workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import { statedLoadTests } from "../fixtures/stated-load-tests.ts";
import plugin from "../plugin.ts";

async function planOf(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return {
    tests: new Map(plan.get(performance.scenario).map((each) => [each.id, each])),
    loads: new Map(plan.get(workload.load).map(({ id, data }) => [id, data.figure.value])),
    targets: new Map(plan.get(performance.target).map((each) => [each.id, each])),
  };
}

it("runs the users, the share of reads and the hours that the text gives for each test", async () => {
  const { tests, loads } = await planOf(...statedLoadTests);
  const told = [...tests.values()].map(({ id, data: { users, reads, stages } }) => [
    id,
    users?.value,
    reads?.value,
    stages.map(({ duration, rate }) => `${duration.value} ${rate.value}`),
  ]);
  expect(told).toEqual([
    ["endurance", 204, undefined, ["5 20", "180 20"]],
    ["normal", 102, 0.8, ["2 10", "15 10"]],
    ["peak", 510, 0.6, ["5 50", "15 60", "2 10"]],
    ["smoke", undefined, undefined, ["1 1"]],
    ["spike", 2040, undefined, ["5 10", "0.5 200", "3 200", "0.5 10", "10 10"]],
    ["stress", 1020, undefined, ["5 50", "5 75", "5 100", "5 125"]],
  ]);
  expect(tests.get("stress")?.why).toMatchObject({ by: "performance/scenario-as-stated" });
  // The ordinary hour and the peak are the loads of the plan; the others only what is tried.
  expect(Object.fromEntries(loads)).toMatchObject({
    "concurrent-users": 510,
    "request-rate": 10,
    "peak-request-rate": 50,
    "peak-factor": 5,
    "read-share": 0.6,
  });
});

it("takes where somebody is told of slowness and errors for the end of what is well", async () => {
  const { targets } = await planOf(...statedLoadTests);
  expect(targets.get("system.response-time")?.data).toMatchObject({
    comparator: "<=",
    value: { value: 400, unit: "ms" },
  });
  expect(targets.get("system.error-rate")?.data.value).toEqual({ value: 2, unit: "percent" });
});

it("holds limits after a spike rather than in it, and none where a handful of people use it", async () => {
  const { tests } = await planOf();
  expect(tests.get("spike")?.data).toMatchObject({ recovery: { value: 5, unit: "min" } });
  expect(tests.get("endurance")?.data.slopes?.[0]?.metric).toBe("p95 response time");
  const few = await planOf(quantity("members", { measure: "users", value: 6, unit: "user" }));
  expect(few.tests.has("spike")).toBe(false);
});

import type { Draft } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { liveShop } from "../fixtures/live-shop.ts";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const [live] = plan.get(performance.live);
  const [capacity] = plan.get(performance.capacity);
  const latency = plan.get(performance.latency).find(({ data }) => !data.answer);
  return {
    live: live?.data,
    capacity: capacity?.data,
    latency: latency?.data,
    codes: findings.map(({ code }) => code),
  };
}

const people = (value: number) =>
  quantity("concurrent-users", { measure: "concurrent-users", value, unit: "user" });
const within = (value: number) =>
  quantity("real-time collaboration", {
    measure: "response-time",
    comparator: "<",
    value,
    unit: "ms",
  });

it("has as many instances as the open connections take, where requests alone would take fewer", async () => {
  // 1 GB, half of it for connections of 40 kB.
  const { live, capacity } = await planned(...liveShop, people(200_000));
  expect(live?.held.value).toBe(200_000);
  expect(live?.perInstance.value).toBe(12_500);
  expect(live?.instances.value).toBe(16);
  expect(live?.returning.value).toBe(625);
  expect(capacity?.holding?.value).toBe(16);
  expect(capacity?.replicas.formula).toContain("holding");
  expect(capacity?.replicas.value).toBeGreaterThanOrEqual(16);
});

it("spreads connections over as many instances as there are in any case", async () => {
  const { live } = await planned(
    ...liveShop,
    people(1000),
    quantity("uptime", { measure: "availability", value: 99.9, unit: "%" }),
  );
  expect(live?.instances.value).toBe(2);
  expect(live?.returning.value).toBe(25);
});

it("sends each change to each who listens", async () => {
  const { live } = await planned(...liveShop, people(1000));
  const { deliveries, changes, receivers } = live ?? {};
  expect(deliveries?.value).toBeCloseTo((changes?.value ?? 0) * (receivers?.value ?? 0), 2);
});

it("adds up the hops of a live message, and warns where they are more than is allowed", async () => {
  const kept = await planned(...liveShop, within(500));
  expect(kept.latency?.total.value).toBe(
    kept.latency?.hops.reduce((sum, { budget }) => sum + budget.value, 0),
  );
  expect(kept.codes).not.toContain("performance/live-over-budget");
  expect((await planned(...liveShop, within(20))).codes).toContain("performance/live-over-budget");
});

it("holds nothing where nobody stays connected", async () => {
  const { live, capacity, latency } = await planned(...shop, people(1000));
  expect([live, latency, capacity?.holding]).toEqual([undefined, undefined, undefined]);
});

it("waits for the second server that has to have a commit before anybody is told", async () => {
  const nodes = liveShop.map((each) =>
    each.slot === "architecture/flow"
      ? given(architecture.flow, "order", {
          name: "Order",
          trigger: "A customer orders.",
          steps: [
            ["browser", "api", "sync"],
            ["api", "relational-store", "sync"],
            ["api", "browser", "async"],
          ].map(([from, to, mode]) => ({
            from: `architecture/component#${from}` as const,
            to: `architecture/component#${to}` as const,
            message: mode === "sync" ? "order" : "the order changed",
            mode: mode === "sync" ? ("sync" as const) : ("async" as const),
          })),
          failures: [],
        })
      : each,
  );
  const labels = async (...more: readonly Draft[]) =>
    (await planned(...nodes, ...more)).latency?.hops.map(({ label }) => label) ?? [];
  const waited = await labels(...chosen("standby", "synchronous-standby"));
  expect(waited.filter((each) => each.endsWith("→ standby, before the commit ends"))).toHaveLength(
    1,
  );
  expect((await labels()).some((each) => each.includes("standby"))).toBe(false);
});

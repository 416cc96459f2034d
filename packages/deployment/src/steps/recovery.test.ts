import { calculate, type Draft } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { calls, ferry, saved, target } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function planned(...more: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...ferry, calls("api", "store"), saved, ...more)
    .result();
  return { recoveries: plan.get(deployment.recovery), findings };
}

it("adds up what it takes until a store is back, and names who waits for it", async () => {
  const { recoveries } = await planned();
  const store = recoveries.find(({ id }) => id === "store")?.data;
  expect(store?.recoveryTime).toMatchObject({
    value: 120,
    formula: "noticed + restore + checked",
  });
  expect(calculate("noticed + restore + checked", { noticed: 15, restore: 90, checked: 15 })).toBe(
    120,
  );
  expect(store?.steps?.[0]).toBe("Stop Api");
});

it("warns where it takes longer or loses more than is asked for", async () => {
  const told = async (...more: readonly Draft[]) =>
    (await planned(...more)).findings.flatMap(({ code, message }) =>
      code.startsWith("deployment/recovery-") ? [message] : [],
    );
  expect(await told(target("recovery-time", 2), target("recovery-point", 24))).toEqual([]);
  expect(await told(target("recovery-time", 1), target("recovery-point", 1))).toEqual([
    "Store can lose the changes of 24 h, and Lost at most <= 60 min is asked for.",
    "Store comes back within 2 h, and Back within <= 60 min is asked for.",
  ]);
});

it("knows that a version that fails is back after the watch and the platform's own way back", async () => {
  const { recoveries } = await planned();
  expect(recoveries.find(({ id }) => id === "release")?.data.recoveryTime.value).toBe(15);
});

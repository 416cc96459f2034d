import type { Draft } from "@planc/core";
import { workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function loads(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return new Map(plan.get(workload.load).map((each) => [each.id, each]));
}

it("turns stated users at the same time into a rate by Little's law, and says so", async () => {
  const found = await loads(
    quantity("concurrent-users", { measure: "concurrent-users", value: 1020, unit: "user" }),
  );
  const peak = found.get("peak-request-rate");
  expect(peak?.data.figure).toMatchObject({
    value: 100,
    unit: "req/s",
    formula: "users / (responseTime + thinkTime)",
  });
  expect(peak?.why.kind).toBe("derived");
  expect(found.get("concurrent-users")?.why.kind).toBe("stated");
  expect(found.has("registered-users")).toBe(false);
});

it("takes the domain's figures, with their ranges, where the input is silent", async () => {
  const figure = (await loads()).get("registered-users")?.data.figure;
  expect([figure?.value, figure?.low, figure?.high]).toEqual([1000, 500, 2000]);
});

it("reads a rate per minute as one per second", async () => {
  const found = await loads(
    quantity("requests", { measure: "request-rate", value: 600, unit: "req/min" }),
  );
  expect(found.get("peak-request-rate")?.data.figure.value).toBe(10);
});

it("keeps shares of the mix at one in sum", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop)
    .result();
  const sum = plan.get(workload.mix).reduce((total, each) => total + each.data.share.value, 0);
  expect(sum).toBeCloseTo(1);
});

import { type Draft, slug } from "@planc/core";
import { workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { hive } from "../fixtures/hive.ts";
import { quantity } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function planned(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...hive, ...more)
    .result();
  return {
    batch: plan.get(workload.batch)[0],
    average: plan.get(workload.load).find(({ id }) => id === "request-rate")?.data.figure,
  };
}

it("divides records that a device sends together by how many one request carries, as assumed", async () => {
  const { batch, average } = await planned();
  expect(batch?.data).toMatchObject({
    concept: "brief/concept#weight-point",
    figure: { value: 50, low: 10, high: 100 },
  });
  expect(batch?.why).toMatchObject({
    kind: "assumed",
    reason:
      "a scale sends once an hour; from 10 to 100: a judgement, to be replaced by your own figure",
  });
  // 50 requests of a user and 1,000 / 50 uploads: 400 * 70 / 86,400.
  expect(average).toMatchObject({
    value: 0.324074,
    formula: "(users * actions + users * newWeightPoint / newWeightPointPerRequest) / day",
  });
});

it.each([
  ["point", { said: "the scale sends weight points in batches of 500" }],
  ["weight point", { per: "request" }],
] as const)("takes the %ss of a request that the text gives", async (unit, more) => {
  const { batch } = await planned(
    quantity(slug(unit), { about: "points", value: 500, unit, measure: "other", ...more }),
  );
  expect([batch?.data.figure.value, batch?.why.kind]).toEqual([500, "stated"]);
});

it("takes no number for it that is of something else", async () => {
  const { batch } = await planned(
    quantity("points", { about: "points", value: 9, unit: "point", said: "shows 9 points" }),
    quantity("hives", { about: "hives", value: 9, unit: "hive", said: "in batches of 9 hives" }),
  );
  expect(batch?.data.figure.value).toBe(50);
});

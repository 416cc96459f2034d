import type { Draft } from "@planc/core";
import { workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function planned(...more: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  const peak = plan.get(workload.load).find(({ id }) => id === "peak-request-rate");
  return {
    peak: peak?.data.figure.value ?? 0,
    told: findings.flatMap(({ code, message }) => (/\/load-/.test(code) ? [message] : [])),
  };
}

const users = (value: number) => quantity("users", { measure: "users", value, unit: "user" });
const atOnce = (value: number) =>
  quantity("concurrent-users", { measure: "concurrent-users", value, unit: "user" });
const rate = (measure: string, value: number) =>
  quantity(measure, {
    measure: measure === "request-rate" ? "request-rate" : "average-request-rate",
    value,
    unit: "req/s",
  });

it("plans for the larger of two numbers of users that contradict each other, and says so", async () => {
  const { peak, told } = await planned(users(500), atOnce(1000));
  expect(peak).toBeCloseTo(1000 / 10.2, 3);
  expect(told).toEqual([
    "Users at the same time: 1,000 users and Registered users: 500 users cannot both hold; planned with is 1,000 users.",
  ]);
  expect((await planned(users(500), atOnce(100))).told).toEqual([]);
});

it("takes no peak that is below the average", async () => {
  const { peak, told } = await planned(rate("request-rate", 10), rate("average", 100));
  expect(peak).toBeGreaterThan(100);
  expect(told).toEqual([
    "Requests per second, average: 100 req/s and Requests per second, peak: 10 req/s cannot both hold; planned with is the average, with a usual peak over it.",
  ]);
  const fits = await planned(rate("request-rate", 300), rate("average", 100));
  expect([fits.peak, fits.told]).toEqual([300, []]);
});

it("asks what a number counts that has no unit", async () => {
  const { told } = await planned(
    quantity("handled", { measure: "other", value: 5000, said: "handle 5000" }),
  );
  expect(told).toEqual([
    "“handle 5000” does not say what is counted: the load is planned without it.",
  ]);
  // Of how many things something consists is no load.
  const parts = quantity("steps", { measure: "other", value: 12, said: "consists of 12" });
  expect((await planned(parts)).told).toEqual([]);
});

it("refuses a load of nobody, and one of more people than live", async () => {
  const none = quantity("none", {
    about: "concurrent users",
    kind: "invariant",
    comparator: "=",
    value: 0,
    unit: "user",
  });
  for (const wrong of [none, atOnce(0), users(1e12)]) {
    const { peak, told } = await planned(wrong);
    expect(told).toHaveLength(1);
    expect(peak).toBeGreaterThan(0);
  }
});

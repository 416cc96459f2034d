import type { Draft } from "@planc/core";
import { workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function loads(...more: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  const figures = new Map(plan.get(workload.load).map(({ id, data }) => [id, data.figure]));
  return { figures, findings };
}

const tenants = quantity("tenants", { measure: "users", value: 500, unit: "tenant" });
const usersOfEach = quantity("users", {
  measure: "users",
  value: 200,
  unit: "user",
  per: "tenant",
});
const users = quantity("users", { measure: "users", value: 10_000, unit: "user" });

it("multiplies what each of several has by how many there are", async () => {
  const { figures } = await loads(tenants, usersOfEach);
  expect(figures.get("registered-users")).toMatchObject({
    value: 100_000,
    formula: "usersPerTenant * tenants",
    inputs: [
      { name: "usersPerTenant", value: 200, ref: "brief/quantity#users" },
      { name: "tenants", value: 500, ref: "brief/quantity#tenants" },
    ],
  });
});

it("takes what devices send together as the rate of the product", async () => {
  const { figures } = await loads(
    quantity("devices", { measure: "devices", value: 1200, unit: "device" }),
    quantity("sent", { measure: "request-rate", value: 2, unit: "req/min", per: "device" }),
  );
  expect(figures.get("peak-request-rate")).toMatchObject({
    value: 40,
    formula: "ratePerDevice * devices",
  });
});

it("spreads what each user sends in a day over the day, of all users where the text leaves out none", async () => {
  const { figures } = await loads(
    users,
    quantity("sent", { measure: "request-rate", value: 30, unit: "req/day", per: "user" }),
  );
  expect(figures.get("daily-active-users")?.value).toBe(10_000);
  expect(figures.get("actions-per-user-day")?.value).toBe(30);
  expect(figures.get("request-rate")?.value).toBe(3.47222);
});

it("takes shares of the users as the text gives them, one of the other where it says so", async () => {
  const active = quantity("active", { measure: "daily-active-share", value: 20, unit: "%" });
  const share = (said: string) =>
    quantity("online", { measure: "concurrent-share", value: 5, unit: "%", said });
  const ofAll = (await loads(users, active, share("5 % are online at once"))).figures;
  expect(ofAll.get("daily-active-users")).toMatchObject({
    value: 2000,
    formula: "registered * activeShare",
  });
  expect(ofAll.get("concurrent-users")?.value).toBe(500);
  const ofThose = (await loads(users, active, share("of these 5 % are online at once"))).figures;
  expect(ofThose.get("concurrent-users")).toMatchObject({
    value: 100,
    formula: "active * concurrentShare",
  });
});

it("raises a stated average by the stated factor, and finds the factor between two stated rates", async () => {
  const average = quantity("mean", { measure: "average-request-rate", value: 40, unit: "req/s" });
  const factor = quantity("peak", { measure: "peak-factor", value: 6, unit: "time" });
  const raised = (await loads(average, factor)).figures.get("peak-request-rate");
  expect([raised?.value, raised?.low]).toEqual([240, undefined]);
  const less = quantity("some", { measure: "request-rate", value: 33, unit: "req/s" });
  const larger = (await loads(average, factor, less)).figures.get("peak-request-rate");
  expect(larger).toMatchObject({ value: 240, formula: "average * peakFactor" });
  const peak = quantity("top", { measure: "request-rate", value: 120, unit: "req/s" });
  const found = (await loads(average, peak)).figures;
  expect(found.get("peak-factor")).toMatchObject({ value: 3, formula: "peak / average" });
});

it("plans no product on the load of one alone, and says so", async () => {
  const { figures, findings } = await loads(usersOfEach);
  expect(figures.get("registered-users")?.value).toBe(
    (await loads()).figures.get("registered-users")?.value,
  );
  expect(findings.map(({ code }) => code)).toContain("performance/load-of-one-alone");
});

import { performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { rowsOf } from "../fixtures/rows.ts";
import { quantity, shop } from "../fixtures/shop.ts";

const shown = quantity("order pages", {
  about: "order pages",
  measure: "response-time",
  comparator: "<=",
  value: 2000,
  unit: "ms",
});

it("says where each target is measured, and what of it the tests judge", async () => {
  const [head, ...rows] = await rowsOf("Targets", [...shop, shown]);
  expect(head).toEqual(["Target", "Value at peak", "Basis", "Measured", "Limit of the tests"]);
  expect(rows).toContainEqual([
    "Order pages, p95",
    "<= 2,000 ms",
    "stated",
    "in the browser",
    "listOrders <= 1,000 ms",
  ]);
  expect(rows).toContainEqual(["Server errors", "< 1 %", "assumed", "status >= 500", "the same"]);
});

it("names a percentile once, where the text names it too", async () => {
  const rows = await rowsOf("Targets", [
    ...shop,
    quantity("picking", {
      about: "picking latency p99",
      measure: "response-time",
      percentile: 99,
      comparator: "<",
      value: 300,
      unit: "ms",
    }),
  ]);
  expect(rows.map(([target]) => target)).toContain("Picking latency, p99");
});

it("says when a target holds where that is not at peak", async () => {
  const drill = given(performance.target, "shop.start-time", {
    name: "Start",
    measure: "start-time",
    comparator: "<=",
    value: { value: 20, unit: "s" },
    condition: "After a release.",
    applies: [],
    method: "by the first answer",
  });
  const [head, ...rows] = await rowsOf("Targets", [...shop, drill]);
  expect(head?.slice(1, 4)).toEqual(["Value", "Basis", "Holds"]);
  expect(rows.find(([target]) => target === "Start")?.slice(3)).toEqual([
    "After a release.",
    "by the first answer",
    "–",
  ]);
});

it("gives the formula of instances once, where all have the same", async () => {
  const rows = await rowsOf("Targets", shop);
  expect(rows).toContainEqual([
    "instances = max(least 1 instance, ceil(demand * cpuTime / (cpu 1 vCPU * limit 0.65)))",
  ]);
  expect(rows.find(([name]) => name === "API")).toHaveLength(5);
});

it("warns that a screen of several calls multiplies a rate that is worked out from users", async () => {
  const users = quantity("users at once", {
    about: "concurrent users",
    measure: "concurrent-users",
    value: 510,
    unit: "users",
  });
  const rows = await rowsOf("Targets", [...shop, users]);
  expect(rows).toContainEqual(["Screens that make two calls at once bring 100 req/s."]);
  expect((await rowsOf("Targets", shop)).flat().join()).not.toContain("Screens");
});

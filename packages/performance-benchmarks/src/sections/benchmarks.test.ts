import { performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { rowsOf } from "../fixtures/rows.ts";
import { quantity, shop } from "../fixtures/shop.ts";

const timed = { measure: "response-time", comparator: "<=", value: 2000, unit: "ms" } as const;
const shown = quantity("order pages", timed);

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

it("takes the names of a page's paint for times that people see", async () => {
  const paint = quantity("LCP", { ...timed, about: "LCP", value: 2500 });
  const rows = await rowsOf("Targets", [...shop, paint]);
  expect(rows.find(([target]) => target === "LCP, p95")?.slice(3)).toEqual([
    "in the browser",
    "response time <= 1,250 ms",
  ]);
});

it("names a percentile once, where the text names it too", async () => {
  const rows = await rowsOf("Targets", [
    ...shop,
    quantity("picking", {
      ...timed,
      about: "picking latency p99",
      percentile: 99,
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

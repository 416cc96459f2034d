import { api, architecture } from "@planc/core/ir";
import { chosen, given } from "@planc/testkit";
import { expect, it } from "vitest";
import { rowsOf } from "../fixtures/rows.ts";
import { quantity, shop } from "../fixtures/shop.ts";

const title = "Load Tests";

it("tells each test by its rates, minutes, limits and end", async () => {
  const rows = await rowsOf(title, shop);
  expect(rows.slice(1, 7)).toEqual([
    ["Smoke", "1, each operation once", "1", "targets", "first wrong answer"],
    ["Normal load", "0.23 → 0.23", "2 + 15", "targets", "1 % failed, after 60 s"],
    ["Peak load", "1.2 → 1.4 → 0.23", "5 + 15 + 2", "targets", "1 % failed, after 60 s"],
    ["Stress", "1.2 → 2.3 → 3.5 → 4.6", "5 + 5 + 5 + 5", "none", "10 % failed, after 60 s"],
    [
      "Spike",
      "0.23 → 2.3 → 2.3 → 0.23 → 0.23",
      "5 + 0.5 + 3 + 0.5 + 10",
      "targets, after 5 min",
      "50 % failed, after 60 s",
    ],
    ["Endurance", "0.82 → 0.82", "5 + 240", "targets; creep < 5 %/h", "1 % failed, after 300 s"],
  ]);
});

it("tells the least rate that the script sends, where hardly anybody comes", async () => {
  const rows = await rowsOf(title, [
    ...shop,
    quantity("daily users", { measure: "daily-active-users", value: 1, unit: "users" }),
  ]);
  expect(rows[2]?.[1]).toBe("0.017 → 0.017");
});

it("puts operations of the same share and reason into one row", async () => {
  const more = given(api.operation, "get-order", {
    resource: "api/resource#orders",
    access: { kind: "public", because: "test" },
    realises: [],
    component: "architecture/component#api",
    parameters: [],
    errors: [],
    paginated: false,
    idempotency: "none",
    lifecycle: "new",
    operationId: "getOrder",
    method: "get",
    path: "/orders/{orderId}",
    summary: "Read an order",
    effect: "read",
    success: 200,
  });
  const rows = await rowsOf(title, [...shop, more]);
  expect(rows).toContainEqual(["40 %", "0.46 req/s", "read, other (1)", "getOrder, listOrders"]);
  expect(rows).toContainEqual([
    "1 %",
    "0.012 req/s",
    "400 users * records 0.5 actions/user/day / 86,400 s / average 0.2315 req/s",
    "createOrder",
  ]);
});

it("names what the script needs, or why there is none", async () => {
  const written = await rowsOf(title, shop);
  expect(written).toContainEqual(["File", "performance/load-test.k6.js, load-test.mjs (Node)"]);
  expect(written).toContainEqual(["TOKEN lasts", "> 245 min"]);
  expect(written).toContainEqual(["Not mixed", "deleteUser"]);
  const undecided = await rowsOf(title, [...shop, ...chosen("cache", "redis")]);
  expect(undecided).toContainEqual(["File", "performance/load-test.k6.js, load-test.mjs (Node)"]);
  const other = await rowsOf(title, [...shop, ...chosen("load-testing", "gatling")]);
  expect(other).toContainEqual(["not written", "only for k6, not gatling"]);
});

it("leaves open connections to a run of their own, which is still to be written", async () => {
  const live = given(architecture.connection, "api.database", {
    from: "architecture/component#thumbnails",
    to: "architecture/component#api",
    purpose: "tells of orders",
    protocol: "WebSocket",
    mode: "async",
    carries: ["brief/concept#order"],
    class: "internal",
    encrypted: true,
    authentication: "session",
    remote: true,
    live: true,
  });
  const told = quantity("delivery", {
    about: "order updates delivery",
    measure: "response-time",
    comparator: "<",
    value: 400,
    unit: "ms",
  });
  const run = (rows: string[][]) => rows.find(([name]) => name === "to be written");
  expect(run(await rowsOf(title, [...shop, live, told]))).toEqual([
    "to be written",
    "12 users (1 to 420) on WebSocket, changes at 0.23 req/s",
    "Order updates delivery, p95 < 400 ms",
  ]);
  expect(run(await rowsOf(title, shop))).toBeUndefined();
});

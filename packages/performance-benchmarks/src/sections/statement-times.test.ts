import type { Draft } from "@planc/core";
import { data, host } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { rowsOf } from "../fixtures/rows.ts";
import { shop } from "../fixtures/shop.ts";

const read: Draft = given(data.accessPattern, "orders-newest-first", {
  name: "Orders, newest first",
  table: "data/table#orders",
  operation: "api/operation#list-orders",
  equals: [],
  ranges: [],
  order: [],
  searches: [],
  takes: "page",
});
const measured: Draft = given(host.measurement, "m", {
  about: "statement time of orders-newest-first",
  value: 3,
  unit: "ms",
  date: "2030-01-31",
  place: "a laptop",
});

it("multiplies what a read was measured to take with how often it comes at peak", async () => {
  const rows = await rowsOf("Database Time", [...shop, read, measured]);
  expect(rows[1]?.slice(0, 3)).toEqual(["Orders, newest first", "listOrders", "3 ms"]);
  const [, , , peak = "", busy = ""] = rows[1] ?? [];
  expect(Number.parseFloat(peak) * 0.003).toBeCloseTo(Number.parseFloat(busy), 3);
  expect(await rowsOf("Database Time", [...shop, read])).toEqual([]);
});

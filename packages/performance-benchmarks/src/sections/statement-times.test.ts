import { expect, it } from "vitest";
import { measured, read } from "../fixtures/measured-read.ts";
import { rowsOf } from "../fixtures/rows.ts";
import { shop } from "../fixtures/shop.ts";

it("multiplies what a read was measured to take with how often it comes at peak", async () => {
  const rows = await rowsOf("Database Time", [...shop, read, measured]);
  expect(rows[1]?.slice(0, 3)).toEqual(["Orders, newest first", "listOrders", "3 ms"]);
  const [, , , peak = "", busy = ""] = rows[1] ?? [];
  expect(Number.parseFloat(peak) * 0.003).toBeCloseTo(Number.parseFloat(busy), 3);
  expect(await rowsOf("Database Time", [...shop, read])).toEqual([]);
});

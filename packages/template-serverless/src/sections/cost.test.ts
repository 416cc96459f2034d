import { givenFigure } from "@planc/core";
import { cost } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, load, sectionOf } from "../fixtures/orders.ts";

it("has what runs beside the calls as the lines of the cost have it, and their sum", async () => {
  const told = await sectionOf(
    "Cost",
    ...load,
    component("ice", "Ice store", { kind: "cache", technology: "Cold cache" }),
    given(cost.line, "ice", {
      name: "Ice store",
      of: "architecture/component#ice",
      monthly: { ...givenFigure("month", 23.36, "USD/month"), low: 23.36, high: 46.72 },
      prices: [],
      price: "a list of the test",
    }),
  );
  expect(told).toContain("Ice store | Cold cache | 23.36 a month (23.36 to 46.72)");
});

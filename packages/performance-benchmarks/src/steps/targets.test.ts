import { performance } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { product, quantity } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it("keeps the strictest of several demands on the same thing", async () => {
  const demand = (id: string, value: number) =>
    quantity(id, {
      about: "search",
      measure: "response-time",
      comparator: "<=",
      value,
      unit: "ms",
    });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product("web-application"), demand("one", 800), demand("two", 300), demand("three", 500))
    .result();
  const found = plan.get(performance.target).filter((each) => each.id === "search.response-time");
  expect(found.map((each) => each.data.value)).toEqual([{ value: 300, unit: "ms" }]);
});

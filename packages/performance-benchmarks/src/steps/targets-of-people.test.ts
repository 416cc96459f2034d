import { performance } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { orderWithinAMinute, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it("makes no target of a server of how long people may take", async () => {
  const { plan, sections } = await planTester({ plugins: [plugin] })
    .with(...shop, orderWithinAMinute)
    .result();
  expect(plan.get(performance.target).map(({ data }) => data.measure)).not.toContain("duration");
  expect(JSON.stringify(sections.find(({ data }) => data.title === "Task Times"))).toContain(
    "orders can be completed in under 1 minute",
  );
});

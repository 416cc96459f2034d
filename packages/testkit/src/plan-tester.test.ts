import { use } from "@planc/core";
import { expect, it } from "vitest";
import { item, shelf, shop, size } from "./fixtures/shop.ts";
import { given } from "./given.ts";
import { planTester } from "./plan-tester.ts";

const tester = planTester({ plugins: [shop] });

it("runs a plugin alone, on nodes that stand in for others", async () => {
  const { plan } = await tester.with(given(item, "tea", { name: "Tea" })).run();
  expect(plan.get(shelf).map(({ ref, data, why }) => ({ ref, data, why }))).toEqual([
    {
      ref: "shop/shelf#tea",
      data: { holds: "shop/item#tea" },
      why: { kind: "derived", by: "shop/shelf-per-item", from: ["shop/item#tea"] },
    },
  ]);
  expect(plan.get(size)?.data).toEqual({ shelves: 1 });
});

it("stands in empty lists for slots that nobody gives", async () => {
  const { plan } = await tester.run();
  expect([...plan]).toEqual([]);
});

it("is not changed by what is added to another tester", async () => {
  tester.with(given(item, "tea", { name: "Tea" }));
  expect([...(await tester.run()).plan]).toEqual([]);
});

it("fails on a warning, and hands it out when asked", async () => {
  const full = tester.with(...["a", "b", "c"].map((id) => given(item, id, { name: id })));
  await expect(full.run()).rejects.toThrow("warning shop/shelves-over-limit at shop/size#size");
  expect((await full.diagnose()).map(({ code }) => code)).toEqual(["shop/shelves-over-limit"]);
});

it("takes options for a single plugin alone", async () => {
  const roomy = planTester({ plugins: [shop], options: { most: 3 } });
  await roomy.with(...["a", "b", "c"].map((id) => given(item, id, { name: id }))).run();
  expect(() => planTester({ plugins: [shop, use(shop)], options: {} })).toThrow(TypeError);
});

it("fails on a misspelt option and on a dangling stand-in", async () => {
  const misspelt = planTester({ plugins: [shop], options: { moost: 3 } });
  await expect(misspelt.run()).rejects.toThrow("core/invalid-options");
  const lost = planTester({ plugins: [] }).with(given(shelf, "a", { holds: "shop/item#none" }));
  await expect(lost.run()).rejects.toThrow("core/invalid-input");
});

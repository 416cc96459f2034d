import { item, shop } from "../fixtures/shop.ts";
import { given } from "../given.ts";
import { testPluginContract } from "./test-plugin-contract.ts";

testPluginContract(shop, {
  packageName: "@test/shop",
  cases: [
    { name: "no items", nodes: [] },
    { name: "an item", nodes: [given(item, "tea", { name: "Tea" })] },
    {
      name: "no room",
      nodes: [given(item, "tea", { name: "Tea" }), given(item, "jam", { name: "Jam" })],
      options: { most: 1 },
    },
  ],
});

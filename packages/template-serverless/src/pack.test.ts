import { decision } from "@planc/core/ir";
import { loadPack } from "@planc/template-packs";
import { planTester, testPluginContract } from "@planc/testkit";
import { expect, it } from "vitest";
import { load, nodes, plugin } from "./fixtures/orders.ts";
import { serverlessPack } from "./index.ts";

it("is a pack that can be loaded", async () => {
  expect(await loadPack(serverlessPack, { core: "0.0.0" })).toEqual({ pack: serverlessPack });
});

testPluginContract(plugin, {
  cases: [
    { name: "no functions", nodes: [] },
    { name: "functions", nodes: [...nodes, ...load] },
  ],
  untested: {
    "template-failed": "the template of this pack does not fail",
    "link-outside": "the template of this pack has no such link",
  },
});

it("wishes for technologies and forces none but its style", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  const required = plan
    .get(decision.preference)
    .filter(({ data: { strength } }) => strength === "require" || strength === "forbid");
  expect(required.map(({ id }) => id)).toEqual(["serverless.style.serverless"]);
});

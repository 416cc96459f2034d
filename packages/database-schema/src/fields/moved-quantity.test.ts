import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const attribute = (concept: string, name: string, type: "integer" | "text") =>
  given(brief.attribute, `${concept}.${name.replaceAll(" ", "-")}`, {
    concept: `brief/concept#${concept}`,
    name,
    type,
  });

async function changesOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.concept, "grain-bin", { name: "Grain bin", role: "stored" }),
      given(brief.concept, "bin-adjustment", { name: "Bin adjustment", role: "stored" }),
      given(brief.relation, "bin-adjustment.grain-bin", {
        from: "brief/concept#bin-adjustment",
        to: "brief/concept#grain-bin",
        kind: "many-to-one",
      }),
      attribute("bin-adjustment", "reason", "text"),
      ...nodes,
    )
    .result();
  return plan
    .get(data.field)
    .filter(
      ({ id, data: { name } }) => id.startsWith("bin-adjustment.") && name.includes("quantity"),
    )
    .map(({ data: { name, minimum }, why }) => [name, minimum, why.kind]);
}

it("keeps by how much what is on hand is adjusted, also below 0", async () => {
  expect(await changesOf(attribute("grain-bin", "on-hand", "integer"))).toEqual([
    ["quantity change", undefined, "assumed"],
  ]);
});

it("keeps what the text says of how much, and nothing where there is nothing to count", async () => {
  const onHand = attribute("grain-bin", "on-hand", "integer");
  const told = attribute("bin-adjustment", "quantity", "integer");
  expect((await changesOf(onHand, told)).map(([name]) => name)).toEqual(["quantity"]);
  expect(await changesOf(attribute("grain-bin", "colour", "text"))).toEqual([]);
});

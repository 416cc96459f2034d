import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";
import { seenWithinOf } from "./seen-within.ts";

async function seen(text: string, ...names: readonly string[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      given(brief.requirement, "fr-1", { key: "FR-1", kind: "quality", text }),
      ...names.map((name, at) =>
        given(data.entity, `e${at}`, {
          name,
          aggregate: `data/entity#e${at}`,
          lifecycle: "new" as const,
        }),
      ),
    )
    .result();
  const found = seenWithinOf(plan.get(brief.requirement), plan.get(data.entity));
  return [...found.keys()].map((ref) => names[Number(ref.slice(-1))]);
}

it("takes no part of a word for the name of a thing", async () => {
  expect(
    await seen("A started upload is visible to others within 5 seconds", "Art", "Upload"),
  ).toEqual(["Upload"]);
});

it("finds names of any script", async () => {
  expect(
    await seen("A new Öffnungszeit is visible to others within 5 seconds", "Öffnungszeit"),
  ).toEqual(["Öffnungszeit"]);
});

import { type Draft, node, pluginKit, sole } from "@planc/core";
import { security, workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

const { assumed } = pluginKit({
  name: "@test/assuming",
  version: "0.0.0",
  area: "test",
  summary: "Stands in for who assumes.",
  derivations: { guess: "the test takes it for granted" },
});
const why = assumed("guess", "Nobody said.");

async function assumptionsOf(draft: Draft) {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(draft)
    .result();
  return JSON.stringify(sections.find(({ data }) => data.title.startsWith("Assumptions"))?.data);
}

it("tells the figure of a load that is assumed", async () => {
  const pause = node(
    workload.load,
    "think-time",
    {
      measure: "think-time",
      title: "Pause",
      figure: { value: 7, unit: "s", formula: "pause", inputs: [] },
    },
    why,
  );
  expect(await assumptionsOf(pause)).toContain("Pause: 7 s");
});

it("calls what there is one of by its name once", async () => {
  const giving = sole(
    security.roleGiving,
    { field: "data/field#user.role", givers: [], actions: [], requirements: [], text: "Nobody." },
    why,
  );
  const shown = await assumptionsOf(giving);
  expect(shown).toContain("role giving");
  expect(shown).not.toContain("role-giving");
});

import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { logbook } from "../fixtures/logbook.ts";
import plugin from "../plugin.ts";

const asked = async (...more: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...logbook,
      given(brief.mention, "series", {
        technology: "time-series database",
        modality: "must",
        kind: "pattern",
        topic: "time-series-store",
      }),
      ...more,
    )
    .result();
  return plan.get(brief.question).map(({ id }) => id);
};

it("asks how long what is measured stays, unless the text says it", async () => {
  expect(await asked()).toContain("measured-for");
  const kept = given(brief.quality, "data-retention", {
    name: "data-retention",
    text: "Readings are kept for two years",
  });
  expect(await asked(kept)).not.toContain("measured-for");
});

import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { deciding } from "../fixtures/deciding.ts";
import { logbook } from "../fixtures/logbook.ts";

const asked = async (...more: readonly Draft[]) => {
  const { plan } = await deciding
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

it("asks for the oldest releases of phones, unless the text names one", async () => {
  const phone = given(brief.mention, "react-native", {
    technology: "React Native",
    modality: "must",
    kind: "product",
    topic: "mobile-framework",
  });
  expect(await asked(phone)).toContain("oldest-systems");
  const named = given(brief.requirement, "fr-9", {
    key: "FR-9",
    kind: "constraint",
    text: "It runs on Android 11",
  });
  expect(await asked(phone, named)).not.toContain("oldest-systems");
});

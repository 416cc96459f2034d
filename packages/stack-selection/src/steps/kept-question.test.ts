import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { deciding } from "../fixtures/deciding.ts";
import { logbook } from "../fixtures/logbook.ts";

const asked = async (...more: readonly Draft[]) => {
  const { plan } = await deciding.with(...logbook, ...more).result();
  return plan.get(brief.question).find(({ id }) => id === "kept-for")?.data;
};

it("asks how long data of people are kept where a law has that bounded", async () => {
  const question = await asked(given(brief.regime, "gdpr", { name: "GDPR" }));
  expect(question?.text).toBe("How long are voyages kept once they are done with?");
  expect(question?.default).toMatch(/GDPR asks for a reason/);
});

it("asks nothing where none bounds it, or the text says it", async () => {
  expect(await asked(given(brief.regime, "wcag", { name: "WCAG 2.2" }))).toBeUndefined();
  const kept = given(brief.quantity, "kept", {
    key: "kept",
    measure: "retention",
    kind: "limit",
    comparator: "<=",
    about: "voyages",
    value: 3,
    unit: "year",
  });
  expect(await asked(given(brief.regime, "gdpr", { name: "GDPR" }), kept)).toBeUndefined();
});

import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { logbook } from "../fixtures/logbook.ts";
import plugin from "../plugin.ts";

const circle: readonly Draft[] = [
  given(brief.concept, "bond", {
    name: "Bond",
    role: "join",
    states: [
      { name: "asked", next: ["accepted"] },
      { name: "accepted", next: [] },
    ],
  }),
  given(brief.concept, "chart", { name: "Chart", role: "stored" }),
];

const asked = async (...values: readonly string[]) => {
  const open = given(brief.attribute, "chart.openness", {
    concept: "brief/concept#chart",
    name: "openness",
    type: "enum",
    values: [...values],
  });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...logbook, ...circle, open)
    .result();
  return plan.get(brief.question).find(({ id }) => id === "seen-by")?.data;
};

it("asks who sees what is open to those whom somebody lets in", async () => {
  const question = await asked("private", "friends");
  expect(question?.text).toBe("Who sees a chart whose openness is friends?");
  expect(question?.default).toMatch(/^Its owner alone/);
});

it("asks nothing where everybody or nobody is let in", async () => {
  expect(await asked("private", "public")).toBeUndefined();
});

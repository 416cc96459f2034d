import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { logbook } from "../fixtures/logbook.ts";
import plugin from "../plugin.ts";

const act = (id: string, verb: string, effect: "read" | "create"): Draft =>
  given(brief.action, id, {
    actors: [],
    verb,
    concept: "brief/concept#berth",
    effect,
    requirements: [],
  });

const asked = async (...more: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...logbook,
      given(brief.concept, "berth", { name: "Berth", role: "stored" }),
      given(brief.relation, "voyage.berth", {
        from: "brief/concept#voyage",
        to: "brief/concept#berth",
        kind: "many-to-one",
      }),
      act("view-berth", "view", "read"),
      ...more,
    )
    .result();
  return plan.get(brief.question).find(({ id }) => id === "filled-by")?.data;
};

it("asks where what people choose from comes from, and lays it out by a migration until then", async () => {
  const question = await asked();
  expect(question?.text).toBe("Who adds berths, or where do they come from?");
  expect(question?.default).toMatch(/migration/);
});

it("asks nothing where somebody adds them", async () => {
  expect(await asked(act("add-berth", "add", "create"))).toBeUndefined();
});

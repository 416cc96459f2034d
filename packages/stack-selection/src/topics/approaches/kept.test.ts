import { type Draft, slug } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../../fixtures/briefs.ts";
import { deciding } from "../../fixtures/deciding.ts";

const field = (concept: string, name: string): Draft =>
  given(brief.attribute, `${concept}.${slug(name)}`, {
    concept: `brief/concept#${concept}`,
    name,
    type: "text",
    required: true,
  });

const kept = async (called: string, ...fields: readonly string[]) => {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      mention("PostgreSQL"),
      ...concepts("Harvest", "Keeper"),
      given(brief.concept, called, {
        name: called,
        role: "stored",
        changesOf: "brief/concept#harvest",
      }),
      ...fields.map((name) => field(called, name)),
    )
    .result();
  return plan.get(decision.choice).some(({ id }) => id === "change-history");
};

it("decides how changed fields are kept, and nothing where steps from state to state are rows", async () => {
  expect(await kept("correction", "changed field", "value before", "value after")).toBe(true);
  expect(await kept("step", "state before", "state after")).toBe(false);
});

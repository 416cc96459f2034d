import { archetype, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, helpDesk } from "../fixtures/prompt.ts";

const weights = given(archetype.proposal, "load.weight-point", {
  kind: "load",
  match: "archetype/match#help-desk",
  measure: "created-per-user-day",
  concept: "Weight point",
  low: 100,
  likely: 1000,
  high: 5000,
  unit: "actions/user/day",
  perRequest: { low: 10, likely: 50, high: 200, because: "a scale sends once an hour" },
});

const asked = async (text: string) =>
  (await compile(text, [...helpDesk, weights])).plan
    .get(brief.question)
    .find(({ id }) => id.startsWith("batch-"))?.data;

it("asks how many records come at once where the text creates them and gives no number", async () => {
  expect(await asked("Beekeepers upload weight points from a scale.")).toMatchObject({
    text: "How many weight points does a device keep before it sends them in one request?",
    default: "50: a scale sends once an hour.",
    options: ["each at once, alone", "about 50", "200 and more"],
  });
});

it.each([
  "Beekeepers upload weight points in batches of 500 points.",
  "Beekeepers view weight points.",
])("asks nothing where it is said, or where none is created: %s", async (text) => {
  expect(await asked(text)).toBeUndefined();
});

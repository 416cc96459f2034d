import { brief, data, decision } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { measuredBy } from "./measured.ts";

async function readBy(topic: string, value: "decimal" | "text") {
  const { plan } = await planTester({ plugins: [] })
    .with(
      ...chosen(topic, "one", { name: "One" }),
      given(brief.concept, "tide", { name: "Tide", role: "stored" }),
      given(brief.attribute, "tide.height", {
        concept: "brief/concept#tide",
        name: "height",
        type: value,
        required: true,
      }),
      given(brief.attribute, "tide.seen-at", {
        concept: "brief/concept#tide",
        name: "seen at",
        type: "timestamp",
        required: true,
      }),
      given(data.field, "tide.seen-at", {
        entity: "data/entity#tide",
        name: "seen at",
        type: "timestamp",
        required: true,
        unique: false,
        generated: false,
      }),
    )
    .result();
  const found = measuredBy("brief/concept#tide", plan.get(data.field), {
    choices: plan.get(decision.choice),
    concepts: plan.get(brief.concept),
    attributes: plan.get(brief.attribute),
    relations: plan.get(brief.relation),
  });
  return found.map((each) => each.data.name);
}

it("reads what was measured from one time to another where a store for it was chosen", async () => {
  expect(await readBy("time-series-store", "decimal")).toEqual(["seen at"]);
  expect(await readBy("relational-store", "decimal")).toEqual([]);
  expect(await readBy("time-series-store", "text")).toEqual([]);
});

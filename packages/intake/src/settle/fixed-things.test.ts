import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function fixed(sentence: string, entity = "A line of the ledger") {
  const { plan } = await compile(`# Toll book

## Requirements

- **FR-001**: Wardens MUST be able to view bridges and tolls.
- **FR-002**: ${sentence}

## Key Entities

- **Bridge**: A bridge. Attributes: name, length
- **Toll**: ${entity}. Attributes: amount, paid at
`);
  return plan.get(brief.concept).flatMap(({ id, data }) => (data.fixed ? [id] : []));
}

it.each([
  "Tolls are immutable.",
  "A toll record MUST NOT be changed after it was created.",
  "System MUST keep an append-only toll for every crossing.",
])("reads a thing that is never changed from: %s", async (sentence) => {
  expect(await fixed(sentence)).toEqual(["toll"]);
});

it("reads it from what a thing is said to be", async () => {
  expect(await fixed("Tolls are shown.", "Immutable record of a crossing")).toEqual(["toll"]);
});

it.each([
  "Submitted tolls cannot be changed.",
  "Tolls cannot be edited after they are paid.",
  "The amount of a toll is immutable.",
  "Deleting a toll is permanent.",
  "Afterwards the toll is immutable.",
])("reads none from: %s", async (sentence) => {
  expect(await fixed(sentence)).toEqual([]);
});

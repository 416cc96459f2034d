import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function sources(sentence: string) {
  const { plan } = await compile(`# Joinery

## Requirements

- **FR-001**: ${sentence}

### Key Entities

- **Quote**: Has a number and a total.
- **Basket**: What a buyer means to have. Has a name.
- **Order**: Has a number and a date.
- **Order line**: A line within an order. Has a quantity.
`);
  return plan
    .get(brief.action)
    .flatMap(({ data: { verb, concept, from } }) => (from ? [`${verb} ${concept} ${from}`] : []));
}

it.each([
  [
    "The system MUST create an order from the accepted quote.",
    "create brief/concept#order brief/concept#quote",
  ],
  [
    "The system MUST create an order from the current basket contents.",
    "create brief/concept#order brief/concept#basket",
  ],
  [
    "Buyers MUST be able to check out their basket.",
    "place brief/concept#order brief/concept#basket",
  ],
])("tells what is made from what: %s", async (sentence, expected) => {
  expect(await sources(sentence)).toEqual([expected]);
});

it.each([
  "Buyers MUST be able to create an order for a quote.",
  // What belongs to the order is made there.
  "Buyers MUST be able to add order lines from the order.",
])("takes nothing else for a source: %s", async (sentence) => {
  expect(await sources(sentence)).toEqual([]);
});

it.each([
  ["Then an order is created from the basket, the basket is cleared, and the buyer is told.", true],
  ["The system MUST create an order from the basket and empty the basket.", true],
  ["The system MUST create an order from the basket and keep the basket.", undefined],
  ["The system MUST create an order from the basket. Buyers can clear a search.", undefined],
])("tells whether what it is made from is empty then: %s", async (sentence, expected) => {
  const { plan } = await compile(`# Joinery

## Requirements

- **FR-001**: The system MUST create an order from the basket.
- **FR-002**: ${sentence}

### Key Entities

- **Basket**: What a buyer means to have. Has a name.
- **Order**: Has a number and a date.
`);
  const made = plan.get(brief.action).filter(({ data }) => data.from !== undefined);
  expect(made.map(({ data }) => data.empties)).toEqual([expected]);
});

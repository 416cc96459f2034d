import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

/** What of an action has to be paid first, with the requirements that say so. */
async function paid(text: string, name = "Order", deed = "place an order") {
  const { plan } = await compile(`# Joinery

## Requirements

- **FR-001**: Buyers MUST be able to ${deed}.
- **FR-002**: ${text}

### Key Entities

- **${name}**: Has a number and a date.
`);
  const making = plan.get(brief.action).filter(({ data }) => data.effect === "create");
  expect(making.length).toBeGreaterThan(0);
  const keys = new Map<string, string | undefined>(
    plan.get(brief.requirement).map(({ ref, data }) => [ref, data.key]),
  );
  return making.map(({ data }) => data.paid?.map((ref) => keys.get(ref)));
}

it.each([
  "If the payment fails, the order must not be created and the cart is kept.",
  "If a payment is declined, no order is placed.",
  "When the payment fails, the system MUST NOT create the order.",
  "An order is created only after the payment succeeded.",
  "An order is created only after successful payment.",
  "The system must place orders after successful payment.",
])("tells what is made only when it is paid: %s", async (text) => {
  expect(await paid(text)).toEqual([["FR-002"]]);
});

it("knows a thing by its words, however its name joins them", async () => {
  expect(
    await paid(
      "If the payment fails, the work order must not be created.",
      "WorkOrder",
      "create work orders",
    ),
  ).toEqual([["FR-002"]]);
});

it.each([
  "If a payment fails, the buyer is told.",
  "Orders must not be created twice.",
  "A payment is taken when an order is created.",
])("takes nothing else for it: %s", async (text) => {
  expect(await paid(text)).toEqual([undefined]);
});

it("bars nobody from making what is only not made where its payment fails", async () => {
  const barred = async (text: string) => {
    const { plan } = await compile(`# Joinery

## Requirements

- **FR-001**: Buyers MUST be able to place an order.
- **FR-002**: ${text}

### Key Entities

- **Order**: Has a number and a date.
`);
    return plan.get(brief.access).filter(({ data }) => data.who.modality === "must-not").length;
  };
  expect(await barred("If the payment fails, the order MUST NOT be created.")).toBe(0);
});

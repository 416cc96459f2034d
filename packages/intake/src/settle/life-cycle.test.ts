import { describe, expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const describing = "What a potter fires for somebody, with a date and a status.";

async function orderOf(requirements: readonly string[], entity = describing): Promise<unknown> {
  const { plan } = await compile(`# Feature Specification: Kiln Orders

## Requirements

### Functional Requirements

${requirements.map((text, i) => `- **FR-00${i + 1}**: ${text}`).join("\n")}

### Key Entities

- **Order**: ${entity}
`);
  return plan.node("brief/concept#order")?.data;
}

it("keeps a state that a list of all has and the moves do not", async () => {
  expect(
    await orderOf([
      "The system MUST assign an order status (Open, Fired, Sold, Cancelled).",
      "The status of an order MUST move Open → Fired → Sold.",
    ]),
  ).toMatchObject({
    states: [
      { name: "Open", next: ["Fired", "Cancelled"] },
      { name: "Fired", next: ["Sold", "Cancelled"] },
      { name: "Sold", next: [] },
      { name: "Cancelled", next: [] },
    ],
  });
});

describe("moves that are limited", () => {
  const moves = [
    "The system MUST assign an order status (Open, Fired, Sold, Cancelled).",
    "The status of an order MUST move Open → Fired → Sold.",
  ];
  const limited = [
    { name: "Open", next: ["Fired", "Cancelled"] },
    { name: "Fired", next: ["Sold"] },
    { name: "Sold", next: [] },
    { name: "Cancelled", next: [] },
  ];

  it.each([
    "Cancellation of an order is permitted only from Open status.",
    "An order can only be cancelled while it is Open.",
    "Orders can be cancelled only if their status is Open.",
    "Only open orders can be cancelled.",
    "Orders in Fired or Sold status MUST NOT be cancellable.",
    "An order cannot be cancelled once it has been fired.",
    "Potters MUST be able to cancel an order before it is fired.",
    "Users can cancel an order until it is fired.",
    "Users can cancel an order only if it has not yet been fired.",
  ])("%s", async (text) => {
    expect(await orderOf([...moves, text])).toMatchObject({ states: limited });
  });

  it.each([
    "An order can only be cancelled by a potter while it is Open.",
    "Orders can be paid only in euros.",
    "An order MUST be cancelled before a new one is made.",
    "Cancelled orders MUST NOT be shown.",
  ])("leaves alone: %s", async (text) => {
    expect(await orderOf([...moves, text])).toMatchObject({
      states: [
        { name: "Open", next: ["Fired", "Cancelled"] },
        { name: "Fired", next: ["Sold", "Cancelled"] },
        { name: "Sold", next: [] },
        { name: "Cancelled", next: [] },
      ],
    });
  });

  it("takes a plain list in its order where something is to happen before", async () => {
    expect(
      await orderOf(
        ["System MUST support edit/cancel of an order before firing and before delivery."],
        "What a potter fires; may be planned, delivered or cancelled.",
      ),
    ).toMatchObject({
      states: [
        { name: "planned", next: ["delivered", "cancelled"] },
        { name: "delivered", next: [] },
        { name: "cancelled", next: [] },
      ],
    });
  });
});

describe("states that are listed", () => {
  it("finds whose they are where the list does not say", async () => {
    expect(
      await orderOf([
        "System MUST support five workflow states: Draft, Queued, Fired, Sold, Broken.",
        "System MUST treat Sold and Broken as terminal states (no more changes).",
        "System MUST allow transitioning Draft → Fired (with a date).",
        "System MUST allow transitioning Draft or Fired → Sold, or Broken.",
        "System MUST allow transitioning Queued → Draft (by itself only) and Queued → Broken.",
        "An order in a terminal state (Sold, Broken) MUST NOT be shown; a fired order can be queued.",
        "A Draft order MUST be shown first.",
      ]),
    ).toMatchObject({
      states: [
        { name: "Draft", next: ["Fired", "Sold", "Broken"] },
        { name: "Queued", next: ["Draft", "Broken"] },
        { name: "Fired", next: ["Sold", "Broken"] },
        { name: "Sold", next: [] },
        { name: "Broken", next: [] },
      ],
    });
  });

  it("leaves steps alone in which things have a part", async () => {
    expect(
      await orderOf(["System MUST support the workflow: order → clay mixing → firing → handover."]),
    ).not.toHaveProperty("states");
  });

  it("adds the state that cancelling leads to", async () => {
    expect(
      await orderOf([
        "System MUST manage the order status through the lifecycle Open → Fired → Sold, and MUST allow cancellation only from non-terminal states.",
      ]),
    ).toMatchObject({
      states: [
        { name: "Open", next: ["Fired", "Cancelled"] },
        { name: "Fired", next: ["Sold", "Cancelled"] },
        { name: "Sold", next: [] },
        { name: "Cancelled", next: [] },
      ],
    });
  });

  it("adds the state that a limited move leads to, whether or not somebody makes it", async () => {
    const named = async (verb: string) => {
      const order = (await orderOf([
        "The status of an order MUST move Open → Fired → Sold.",
        `An order can only be ${verb} while it is Sold.`,
      ])) as { states: readonly { name: string }[] };
      return order.states.map(({ name }) => name.toLowerCase());
    };
    expect(await named("refunded")).toContain("refunded");
    expect(await named("declined")).toContain("declined");
  });

  it("counts the moves that scenarios show", async () => {
    const { plan } = await compile(`# Feature Specification: Kiln Orders

### User Story 1 - Fire (Priority: P1)

A potter fires orders.

**Acceptance Scenarios**:

1. **Given** an order in *Fired* state, **When** it breaks, **Then** the order moves to *Repair* state.

## Requirements

- **FR-001**: The status of an order MUST move Open → Fired → Sold, and Repair → Fired.

### Key Entities

- **Order**: ${describing}
`);
    expect(plan.node("brief/concept#order")?.data).toMatchObject({
      states: [
        { name: "Open", next: ["Fired"] },
        { name: "Fired", next: ["Sold", "Repair"] },
        { name: "Sold", next: [] },
        { name: "Repair", next: ["Fired"] },
      ],
    });
  });
});

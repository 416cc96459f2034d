import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

it("keeps a state that a list of all has and the moves do not", async () => {
  const { plan } = await compile(`# Feature Specification: Kiln Orders

## Requirements

- **FR-001**: The system MUST assign an order status (Open, Fired, Sold, Cancelled).
- **FR-002**: The status of an order MUST move Open → Fired → Sold.

### Key Entities

- **Order**: What a potter fires for somebody, with a date and a status.
`);
  expect(plan.node("brief/concept#order")?.data).toMatchObject({
    states: [
      { name: "Open", next: ["Fired", "Cancelled"] },
      { name: "Fired", next: ["Sold", "Cancelled"] },
      { name: "Sold", next: [] },
      { name: "Cancelled", next: [] },
    ],
  });
});

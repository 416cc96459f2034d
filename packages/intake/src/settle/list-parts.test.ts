import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

it("keeps what a list of fields calls optional, with what each of it has", async () => {
  const { plan } = await compile(`# Feature Specification: Boat House

## User Scenarios

### User Story 1 - Look after boats (Priority: P1)

A keeper adds boats.

**Acceptance Scenarios**:

1. **Given** the keeper configures yearly recurring checks, **When** they specify month and fee, **Then** the checks are kept.

## Requirements

- **FR-001**: Keepers MUST be able to add a boat. The form collects: boat name, length, berth, and optional yearly recurring checks.

### Key Entities

- **Boat**: What lies in the harbour; attributes include boat name, length, and berth.
`);
  expect(plan.node("brief/attribute#boat.yearly-recurring-checks")?.data).toMatchObject({
    type: "list",
    required: false,
    parts: ["month", "fee"],
  });
});

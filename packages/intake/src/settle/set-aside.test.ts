import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const readOf = async (review: string) => {
  const { plan } = await compile(`# Parcels

An API service that sends parcels on.

## User stories

### User Story 1 - Look into failures (P1)

As an operator, I want to look into parcels that failed, so that none is lost.

**Acceptance Scenarios**:

1. **Given** a parcel in the DLQ, **When** an operator ${review} it, **Then** they can view the parcel.

### Key Entities

- **Parcel**: What is sent. Has a number.
- **Dead Letter Entry**: A parcel that failed. Has a reason. Belongs to a parcel.
`);
  return plan
    .get(brief.action)
    .filter(({ data }) => data.concept === "brief/concept#dead-letter-entry")
    .map(({ data }) => `${data.verb} by ${data.actors.join(", ")}`);
};

it("lets who is to look at what is set aside list and read it", async () => {
  const found = await readOf("reviews");
  expect(found).toContain("list by brief/actor#operator");
  expect(found).toContain("view by brief/actor#operator");
});

it("makes no way to it that nobody asks for", async () => {
  expect(await readOf("paints")).not.toContain("list by brief/actor#operator");
});

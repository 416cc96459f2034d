import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compileSources } from "../fixtures/prompt.ts";

async function peopleOf(...lines: readonly string[]): Promise<readonly string[]> {
  const spec = ["# Feature Specification: Tool library", ...lines].join("\n\n");
  const { plan } = await compileSources({ spec });
  return plan
    .get(brief.actor)
    .map(
      ({ data: { name, anonymous, outside } }) =>
        `${name}${anonymous === true ? " (visitor)" : ""}${outside === true ? " (outside)" : ""}`,
    );
}

it("takes people of one kind for one, whatever they come for", async () => {
  expect(
    await peopleOf(
      "### User Story 1 - Come back (Priority: P1)",
      "As a returning user, I want to renew a loan.",
      "### User Story 2 - Begin (Priority: P1)",
      "As a new user, I want to create a profile.",
      "### User Story 3 - Look (Priority: P2)",
      "As a first-time visitor, I want to browse tools.",
    ),
  ).toEqual(["User", "Visitor (visitor)"]);
  expect(
    await peopleOf(
      "### User Story 1 - Look (Priority: P1)",
      "As a workshop member browsing tools, I want to reserve a tool.",
      "### User Story 2 - Lend (Priority: P1)",
      "As a logged-in workshop member, I want to lend a tool.",
      "### User Story 3 - Order (Priority: P2)",
      "As an admin user, I want to remove a tool. As an admin, I want to add a shelf.",
    ),
  ).toEqual(["Admin", "Workshop member"]);
});

it("keeps people whose first word is part of what they are", async () => {
  expect(
    await peopleOf(
      "### User Story 1 - Care (Priority: P1)",
      "As a registered nurse, I want to record a visit.",
      "### User Story 2 - Pay (Priority: P1)",
      "As a finance user, I want to approve an invoice.",
    ),
  ).toEqual(["Finance user", "Registered nurse"]);
});

it("takes programs and attackers for nobody", async () => {
  expect(
    await peopleOf(
      "## Requirements",
      "- **FR-001**: Members MUST be able to reserve tools.",
      "- **FR-002**: Attackers MUST NOT be able to guess codes.",
      "- **FR-003**: The spell checker MUST mark words.",
      "- **FR-004**: A client MUST be able to send requests with a token.",
    ),
  ).toEqual(["Member"]);
});

it("puts who runs the machine outside", async () => {
  expect(
    await peopleOf(
      "## Requirements",
      "- **FR-001**: Members MUST be able to reserve tools.",
      "- **FR-002**: Operators MUST be able to install the container behind a firewall.",
    ),
  ).toEqual(["Member", "Operator (outside)"]);
  expect(
    await peopleOf(
      "## Requirements",
      "- **FR-001**: Members MUST be able to reserve tools.",
      "- **FR-002**: Operators MUST be able to cancel reservations.",
    ),
  ).toEqual(["Member", "Operator"]);
});

it("takes coordinators of several names for the same where the text goes on with one", async () => {
  expect(
    await peopleOf(
      "### User Story 1 - Plan (Priority: P1)",
      "As a workshop coordinator, I want to create a course.",
      "### User Story 2 - Change (Priority: P1)",
      "As a course coordinator, I want to update a course.",
      "1. **Given** a course, **When** the coordinator updates the course, **Then** it is saved",
      "2. **Given** a course, **When** a coordinator cancels the course, **Then** it is gone",
    ),
  ).toEqual(["Workshop coordinator"]);
});

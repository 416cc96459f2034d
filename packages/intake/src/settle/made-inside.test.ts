import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function told(scenario: string, more = "") {
  const { plan } = await compile(`# Orchard

## User Stories

### User Story 1 - Plan

As a gardener, I plan pruning.

**Acceptance Scenarios**:

1. ${scenario}

## Requirements

- **FR-001**: Gardeners MUST be able to add a tree.
${more}
### Key Entities

- **Tree**: What grows; attributes include kind, height
- **Planned pruning**: A cut that is to come; attributes include date, reason
- **Cut**: A pruning that was done, with its date and its tree
`);
  return {
    relations: plan
      .get(brief.relation)
      .filter(({ data }) => data.from === "brief/concept#planned-pruning")
      .map(({ id, data: { required, owned }, why }) => ({ id, required, owned, why: why.kind })),
    makes: plan
      .get(brief.action)
      .filter(({ data }) => data.effect === "create")
      .map(({ data }) => data.concept.split("#")[1])
      .sort(),
  };
}

it.each([
  "**Given** a tree is open, **When** the gardener schedules a planned pruning, **Then** it is listed.",
  "**Given** the tree detail view is shown, **When** the gardener adds a planned pruning, **Then** it is listed.",
  "**When** the gardener adds a planned pruning from the tree page, **Then** it is listed.",
])("takes what is made with one thing in front for a part of it: %s", async (scenario) => {
  expect((await told(scenario)).relations).toEqual([
    { id: "planned-pruning.tree", required: true, owned: true, why: "derived" },
  ]);
});

it.each([
  "**Given** a tree exists, **When** the gardener adds a planned pruning, **Then** it is listed.",
  "**Given** all trees are shown, **When** the gardener adds a planned pruning, **Then** it is listed.",
])("ties nothing to what is only there: %s", async (scenario) => {
  expect((await told(scenario)).relations).toEqual([]);
});

it("takes what is recorded at once for what was done, not for what is planned", async () => {
  const at =
    "**Given** a tree is open, **When** the gardener schedules a pruning, **Then** it is listed.";
  const now = "- **FR-002**: Gardeners MUST be able to record an immediate pruning.\n";
  expect((await told(at)).makes).toEqual(["planned-pruning", "tree"]);
  expect((await told(at, now)).makes).toEqual(["cut", "planned-pruning", "tree"]);
});

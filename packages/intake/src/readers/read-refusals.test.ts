import { describe, expect, it } from "vitest";
import { rulesIn } from "../fixtures/access.ts";
import { compileSources } from "../fixtures/prompt.ts";

const entities = `
## Key Entities

- **Ticket**: what a visitor buys, with a seat, a price and a status (draft, paid, closed)
- **DutyRosterEntry**: who stands where, with a text
- **Tour**: a walk through the rooms, with a date

People who use it are volunteers, curators, cashiers and administrators.
`;

async function rules(scenario: string, ...sentences: readonly string[]) {
  const said = sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}\n`).join("");
  const spec = `# Feature Specification: Museum

## User Scenarios & Testing

### User Story 1 - Walks (Priority: P1)

Curators plan tours.

**Acceptance Scenarios**:

1. ${scenario}

## Requirements

${said}${entities}`;
  const { plan } = await compileSources({ spec });
  return rulesIn(plan);
}

describe("who attempts in vain must not", () => {
  it.each([
    [
      "**Given** a Volunteer is signed in, **When** they attempt to view the Duty Roster directly or via deep link, **Then** access is denied with a clear message.",
      ["must-not volunteer: read+list+search duty-roster-entry"],
    ],
    [
      "**Given** a Cashier, **When** they try to delete a tour, **Then** 403 is returned.",
      ["must-not cashier: delete tour"],
    ],
    [
      "**Given** a tour, **When** a Cashier tries to delete the tour, **Then** it is refused as unauthorized.",
      [],
    ],
  ])("%s", async (scenario, expected) => {
    expect(await rules(scenario)).toEqual(expected);
  });
});

describe("what fails for another reason bars nobody", () => {
  it.each([
    "**Given** a Cashier, **When** they try to delete a tour, **Then** an error about its date is shown.",
    "**Given** a Cashier who does not own the tour, **When** they try to close it, **Then** 403 is returned.",
    "**Given** a Cashier whose shift has ended, **When** they try to delete a tour, **Then** 403 is returned.",
  ])("%s", async (scenario) => {
    expect(await rules(scenario)).toEqual([]);
  });
});

it("leaves what the text lets somebody do, however an attempt of theirs once ends", async () => {
  const scenario =
    "**Given** a Curator, **When** they try to delete a tour, **Then** 403 is returned.";
  expect(await rules(scenario, "Curators can delete tours.")).toEqual([]);
});

describe("no access is a ban on everything", () => {
  it.each([
    "Volunteers have no Duty Roster access.",
    "Volunteers have no access to duty roster entries.",
  ])("%s", async (sentence) => {
    expect(await rules("**Given** a tour, **Then** it has a date.", sentence)).toEqual([
      "must-not volunteer: everything duty-roster-entry",
    ]);
  });
});

it("takes what describes a thing for a bound on that thing alone", async () => {
  const spec = `# Feature Specification: Museum\n\n## Requirements\n\n- **FR-001**: Curators can edit tours.\n${entities}- **Exhibit**: a thing on show with a title. Volunteers read-only.\n`;
  const { plan } = await compileSources({ spec });
  expect(rulesIn(plan)).toEqual([
    "may volunteer: read+list+search exhibit",
    "must-not volunteer: create+update+delete+transition+command exhibit",
  ]);
});

describe("what is shown alone keeps the others from sight", () => {
  it.each([
    [
      "Volunteers MUST see only approved tours.",
      ["must-not volunteer: read+list+search tour [not state approved]"],
    ],
    [
      "Volunteers see only visitor-facing tours and tickets.",
      ["must-not volunteer: read+list+search tour [not said if it is visitor-facing]"],
    ],
    [
      "Volunteers see only read-only tours.",
      ["must-not volunteer: create+update+delete+transition+command tour"],
    ],
    ["Users see only approved tours.", []],
  ])("%s", async (sentence, expected) => {
    const found = await rules("**Given** a tour, **Then** it has a date.", sentence);
    expect(found.filter((each) => each.startsWith("must-not"))).toEqual(expected);
  });
});

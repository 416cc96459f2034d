import { nounAt } from "./prompt-fixture.ts";

export interface SpecificationSize {
  readonly requirements: number;
  readonly stories: number;
  readonly entities: number;
  readonly criteria: number;
}

/** About 14,000 characters, as the median specification has. */
export const medianSize: SpecificationSize = {
  requirements: 40,
  stories: 9,
  entities: 8,
  criteria: 10,
};

/** With less about each the more requirements there are, as long specifications have it. */
export function sizeOf(requirements: number): SpecificationSize {
  return {
    requirements,
    stories: requirements / 20,
    entities: requirements / 20,
    criteria: requirements / 10,
  };
}

/** A specification in the usual form, about things that nobody has heard of; the same every time. */
export function specification(size: SpecificationSize): string {
  const each = (count: number, line: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join("\n");
  return `# Feature Specification: Registry

**Feature Branch**: \`001-registry\`
**Created**: 2026-01-05
**Status**: Draft

## User Scenarios & Testing *(mandatory)*

${each(size.stories, story)}
### Edge Cases

${each(size.stories, (at) => `- What happens when a ${nounAt(at)} is archived while a clerk edits it? The edit is refused.`)}

## Requirements *(mandatory)*

### Functional Requirements

${each(size.requirements, requirement)}

### Key Entities

${each(size.entities, entity)}

## Success Criteria *(mandatory)*

${each(size.criteria, criterion)}

## Assumptions

- Clerks sign in through the existing directory of the company.
- The registry runs on PostgreSQL in the data centre of the company.
`;
}

function story(at: number): string {
  const thing = nounAt(at);
  return `### User Story ${at + 1} - Manage each ${thing} (Priority: P${(at % 3) + 1})

A clerk looks for a ${thing}, changes what is wrong with it and hands it to the next clerk, who can see
at once what was changed and by whom. Nobody has to ask on the telephone any more.

**Why this priority**: Without a list of every ${thing} the clerks keep working on paper, and nothing that
follows from it can be counted.

**Independent Test**: Create a ${thing}, change its status, and see the change in the history.

**Acceptance Scenarios**:

1. **Given** a clerk who has signed in, **When** the clerk creates a ${thing} with a title and a due date,
   **Then** it is saved and stands first in the list within 2 seconds.
2. **Given** a ${thing} that is closed, **When** a clerk tries to change it, **Then** the change is refused
   and a message says why.
`;
}

const requirements: readonly ((thing: string, other: string, at: number) => string)[] = [
  (thing) => `System MUST allow clerks to create, edit and archive a ${thing}`,
  (thing, other) =>
    `System MUST show every ${other} that a ${thing} belongs to, sorted by due date`,
  (thing, _, at) =>
    `System MUST refuse a ${thing} whose title is longer than ${100 + at} characters`,
  (thing, other) =>
    `Supervisors MUST be able to assign a ${thing} to a ${other} and to take it back`,
  (thing, _, at) =>
    `System SHOULD send an email to the clerk ${(at % 9) + 1} days before a ${thing} is due`,
  (thing) =>
    `System MUST record who changed the status of a ${thing} (open, checked, closed) and when`,
];

function requirement(at: number): string {
  const write = requirements[at % requirements.length];
  const key = `FR-${String(at + 1).padStart(3, "0")}`;
  return `- **${key}**: ${write?.(nounAt(at >> 1), nounAt(at >> 2), at)}.`;
}

function entity(at: number): string {
  const [thing, owner] = [nounAt(at), nounAt(at >> 1)];
  return (
    `- **${thing}**: What a clerk works on. Has a title, a description, a due date, a price and a status ` +
    `(open, checked, closed). Belongs to a ${owner}.`
  );
}

function criterion(at: number): string {
  const key = `SC-${String(at + 1).padStart(3, "0")}`;
  return at % 2 === 0
    ? `- **${key}**: Clerks find a ${nounAt(at)} in under ${10 + at} seconds.`
    : `- **${key}**: ${90 + (at % 10)}% of searches for a ${nounAt(at)} are answered within 300 ms.`;
}

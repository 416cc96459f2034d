import { expect, it } from "vitest";
import { readBlocks } from "../markdown/read-blocks.ts";
import { cutStatements } from "./cut-statements.ts";

const cut = (text: string) =>
  cutStatements(readBlocks(text)).map(({ role = "-", key = "-", flat: { text: own } }) =>
    [role, key, own].join(" | "),
  );

it("knows what each section of a specification is, whatever its level, number and remarks", () => {
  expect(
    cut(`# Feature Specification: Loans

**Feature Branch**: \`004-loans\`  
**Status**: Draft
**Input**: "lend books"

## User Scenarios & Testing *(mandatory)*

### User Story 1 - Lend a book (Priority: P1)

A clerk lends a book.

**Why this priority**: It is the point.

**Independent Test**: Lend one.

**Acceptance Scenarios**:

1. **Given** a book,
   **When** it is lent, **Then** it is gone.
2. **Given** no book, **When** it is lent, **Then** that fails.

### Edge Cases

- What if it burns? It is written off.

## 3. Requirements (what we need)

#### Functional Requirements

- **FR-001**: System MUST lend books. It MUST print a slip.
  - with a date
- **FR-001a** (clerk): System MUST take them back.
- **FR-001a-ii**: System MUST weigh them.
- **FR-001.3**: System MUST shelve them.

### Key Entities *(include if data)*

- **Book**: a copy, with a title
  - Attributes: title, shelf

## Success Criteria

1. **SC-FAST**: Under 2 s.

## Out of Scope

- Fines`),
  ).toEqual([
    "- | - | Feature Specification: Loans",
    "metadata | - | Feature Branch: 004-loans",
    "metadata | - | Status: Draft",
    'summary | - | Input: "lend books"',
    "- | - | User Scenarios & Testing (mandatory)",
    "story | US1 | User Story 1 - Lend a book (Priority: P1)",
    "story | US1 | A clerk lends a book.",
    "story-reason | - | Why this priority: It is the point.",
    "story-test | - | Independent Test: Lend one.",
    "- | - | Acceptance Scenarios:",
    "scenario | US1/AC1 | Given a book, When it is lent, Then it is gone.",
    "scenario | US1/AC2 | Given no book, When it is lent, Then that fails.",
    "- | - | Edge Cases",
    "edge-case | - | What if it burns?",
    "edge-case | - | It is written off.",
    "- | - | 3. Requirements (what we need)",
    "- | - | Functional Requirements",
    "requirement | FR-001 | System MUST lend books.",
    "requirement | FR-001 | It MUST print a slip.",
    "requirement | FR-001 | with a date",
    "requirement | FR-001a | System MUST take them back.",
    "requirement | FR-001a-ii | System MUST weigh them.",
    "requirement | FR-001.3 | System MUST shelve them.",
    "- | - | Key Entities (include if data)",
    "entity | - | Book: a copy, with a title",
    "entity | - | Attributes: title, shelf",
    "- | - | Success Criteria",
    "criterion | SC-FAST | Under 2 s.",
    "- | - | Out of Scope",
    "out-of-scope | - | Fines",
  ]);
});

it("reads requirements as headings, rows and prose, and keeps what stands below under their key", () => {
  expect(
    cut(`## Requirements

### FR-010: Take payment

- **Description**: Charge the card.
- **Rules**:
  - at most 3 tries

| ID | Requirement | Priority |
|---|---|---|
| MVP-01 | Users pay | P1 |

Also MVP-02: users refund.
`),
  ).toEqual([
    "- | - | Requirements",
    "requirement | FR-010 | Take payment",
    "requirement | FR-010 | Description: Charge the card.",
    "requirement | FR-010 | Rules:",
    "requirement | FR-010 | at most 3 tries",
    "requirement | MVP-01 | Users pay",
    "requirement | MVP-01 | P1",
    "requirement | FR-010 | Also MVP-02: users refund.",
  ]);
});

it("counts the scenarios of a story, also where given, when and then are bullets of their own", () => {
  expect(
    cut(`### Primary User Story
A guest orders.

### Acceptance Scenarios
- **Given** a menu
- **When** the guest orders
- **Then** the kitchen knows
- **Given** no menu
- **Then** nothing`).slice(-5),
  ).toEqual([
    "scenario | US1/AC1 | Given a menu",
    "scenario | US1/AC1 | When the guest orders",
    "scenario | US1/AC1 | Then the kitchen knows",
    "scenario | US1/AC2 | Given no menu",
    "scenario | US1/AC2 | Then nothing",
  ]);
});

it("tells questions from their answers, and splits off what is left open", () => {
  expect(
    cut(`## Clarifications
### Session 2030-01-02
- Q: Who pays? → A: The guest. At once.

## Requirements
- **FR-003**: Guests MUST sign in by [NEEDS CLARIFICATION: password or link?] before paying.`),
  ).toEqual([
    "- | - | Clarifications",
    "- | - | Session 2030-01-02",
    "answer | - | Who pays? The guest.",
    "answer | - | At once.",
    "- | - | Requirements",
    "requirement | FR-003 | Guests MUST sign in by",
    "open-question | FR-003 | password or link?",
    "requirement | FR-003 | before paying.",
  ]);
});

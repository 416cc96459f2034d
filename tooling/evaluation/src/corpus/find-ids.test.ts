import { expect, it } from "vitest";
import { findIds } from "./find-ids.ts";

it("finds ids where they are defined, in every form", () => {
  const text = [
    "- **FR-001**: The desk MUST lend copies.",
    "* FR-002a: colon",
    "  - **BKG-NET-03** the shop",
    "### NFR-004: Speed",
    "### NFR-005 — Speed",
    "| QLT-01 | 95 % |",
    "| **QLT-02** | 95 % |",
    "1. **SC-006** - Members find it.",
    "- [ ] **FR-007**: later",
    "- `FR-008`: code",
    "- **FR-009 (should)**: sometimes",
    "FR-010 Readers renew loans.",
  ].join("\n");
  expect(findIds(text)).toEqual([
    "FR-001",
    "FR-002a",
    "BKG-NET-03",
    "NFR-004",
    "NFR-005",
    "QLT-01",
    "QLT-02",
    "SC-006",
    "FR-007",
    "FR-008",
    "FR-009",
    "FR-010",
  ]);
});

it("takes no reference for a definition, and nothing in code, stories, tasks or standards", () => {
  const text = [
    "As FR-001 says, loans end.",
    "- Depends on FR-002: lending",
    "- US-001: As a reader",
    "- T-014: write it",
    "- UTF-8 is the encoding",
    "```",
    "- **FR-003**: an example",
    "```",
  ].join("\n");
  expect(findIds(text)).toEqual([]);
});

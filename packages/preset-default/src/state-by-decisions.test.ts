import { describe, expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const regatta = `# Feature Specification: Regattas

## Requirements

- **FR-001**: Coaches MUST be able to create races, view races and update races.
- **FR-010**: System MUST ensure that input is not lost on navigation or session timeout.
- **FR-011**: Changes of a race MUST be visible to all coaches within 2 seconds.
- **FR-012**: System MUST display race details including the modification history.

### Key Entities

- **Race**: A start of several boats; key attributes include title, description, start date/time and end date/time.

## Edge Cases

- What happens when two coaches edit the same race at the same time?

## Assumptions

- The product is a web application with PostgreSQL.
`;

/** The row of a table that begins with a name. */
const rowOf = (text: string, name: string) =>
  text.split("\n").find((line) => line.startsWith(`| ${name} `));

describe("what a client keeps follows what was decided", async () => {
  const text = (await planned(regatta)).text("clients.md");

  it("keeps drafts where and as long as was decided for what is typed", () => {
    expect(rowOf(text, "Drafts")).toMatch(
      /localStorage +\| sent, dropped, another account, 7 days/,
    );
  });

  it("asks for the changes of a thing once the thing that is asked for anew differs", () => {
    expect(rowOf(text, "listRaceChanges")).toContain("as getRace differs");
  });

  it("has the form meet what somebody else has changed, and not what it is opened from", () => {
    const states = text.match(/\| Screen +\| Empty[\s\S]*?\n\n/)?.[0] ?? "";
    expect(rowOf(states, "Change race")).toContain("updateRace: changed meanwhile");
  });
});

import { expect, it } from "vitest";
import { compileSources } from "../fixtures/prompt.ts";

async function told(sentence: string): Promise<readonly string[]> {
  const spec = `# Feature Specification: Harbour

## Requirements

- **FR-001**: Skippers can book berths. Managers can edit berths.
- **FR-002**: ${sentence}

## Key Entities

- **Berth**: a place for a boat, with a length and a status (free, taken)
- **Skipper**: a person with a name
- **Manager**: a person with a name
`;
  const { findings } = await compileSources({ spec });
  return findings
    .filter((each) => each.code === "intake/access-unread")
    .map(({ message }) => message);
}

it.each([
  "Skippers cannot delete berths that have boats.",
  "Skippers must not change the length of berths.",
  "Skippers are not allowed to edit what managers wrote.",
  "The system MUST prevent skippers from changing rates.",
  "Only managers may touch the pumps.",
])("warns of a sentence on who may of which no rule was made: %s", async (sentence) => {
  expect(await told(sentence)).toEqual([
    `“${sentence}” says who may or must not, and no rule of access was made of it.`,
  ]);
});

it.each([
  "Skippers cannot delete berths.",
  "Only managers can delete berths.",
  "Only managers can delete berths if the harbour master has agreed.",
  "Skippers must not be charged twice.",
  "Skippers who cannot remember a password ask for a new one.",
  "The list shows only skippers whose boat is long.",
  "Berths must not be deleted.",
])("says nothing of what was read, and of what is no right: %s", async (sentence) => {
  expect(await told(sentence)).toEqual([]);
});

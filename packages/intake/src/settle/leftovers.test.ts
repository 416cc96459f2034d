import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

const desk = `# Feature Specification: Berths

## Requirements

- **FR-001**: The harbour master MUST see berths that are Reserved and berths that are Frobbed.
- **FR-002**: As in FR-009 and NOTES.md, the list MUST show all berths by Zorbin.

### Key Entities

- **Berth**: A place in the harbour. Attributes: name, status (Open, Reserved, Closed).
`;

it("asks for no explanation of values, keys and files, and still of names that nobody knows", async () => {
  const unread = (await read(desk, "brief/unread")) as readonly { readonly text: string }[];
  expect(unread.map(({ text }) => text).sort()).toEqual(["Frobbed", "Zorbin"]);
});

it("keeps what is left out in half a sentence as left out", async () => {
  const requirements = (await read(
    "# Feature Specification: Berths\n\n## Assumptions\n\n- A berth has one price; multi-currency support is out of scope.\n",
    "brief/requirement",
  )) as readonly { readonly text: string; readonly priority?: string }[];
  expect(requirements).toContainEqual(
    expect.objectContaining({
      text: "Multi-currency support is out of scope",
      priority: "wont",
    }),
  );
});

it("takes the title's own name, quoted words and words with a capital for known", async () => {
  const text = `# Feature Specification: Moorings of Nether Ullwater Yard

**Input**: "Keep the yard going."

## Requirements

- **FR-001**: The list MUST show all berths of Nether Ullwater Yard on the Quay screen.
- **FR-002**: The button MUST read "Moor Here".
`;
  expect(await read(text, "brief/unread")).toEqual([]);
});

import { expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";

const boats = (requirement: string) => `# Feature Specification: Boat House

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Boat**: What lies in the harbour; attributes include boat name, length, weight, and berth.
`;

it("adds what a list of known fields calls optional", async () => {
  const things = await told(
    boats("The form collects: boat name, length, weight and optional hull colour."),
  );
  expect(Object.values(things).flat().join()).toContain("hull colour");
});

it("names no field after the words that say of one that it may be missing", async () => {
  for (const requirement of [
    "The form collects: boat name, length and weight, with berth as an optional field.",
    "The form collects: boat name, length, weight and berth (optional text).",
  ]) {
    const fields = Object.values(await told(boats(requirement))).flat();
    expect(fields.filter((each) => /^(?:field|text)\b/.test(each))).toEqual([]);
  }
});

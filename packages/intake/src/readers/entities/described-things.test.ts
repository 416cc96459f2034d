import { describe, expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";

const kept = (text: string) => `# Wharf\n\nFor the harbour office.\n\n## What we keep\n\n${text}\n`;

describe("a section on what is kept", () => {
  it("describes things in sentences, pronouns meaning what was named last", async () => {
    const text = `A harbour has a name and a country code. A berth belongs to a harbour; it has a number, a
depth in metres and a daily rate. A stay connects a ship with a berth and has an arrival date and a
departure date. A bill belongs to a stay, with an amount and a status: open, paid or void.`;
    expect(await told(kept(text))).toEqual({
      "Berth: stored": ["daily rate", "depth", "number", "→ harbour many-to-one"],
      "Bill: stored": [
        "amount (type money)",
        "status (type enum, values open/paid/void)",
        "→ stay many-to-one",
      ],
      "Harbour: stored": ["country code", "name (type text)"],
      "Ship: stored": [],
      "Stay: stored": [
        "arrival date (type date)",
        "departure date (type date)",
        "→ berth many-to-one",
        "→ ship many-to-one",
      ],
    });
  });

  it("closes lists of values, and says how things stand, in sentences of their own", async () => {
    const text = `Each ship has a name, a class and a length. The class is small, medium or large. A stay belongs
to a ship. A stay is planned, running or finished. The payment state of a stay can be open, paid or waived.`;
    expect(await told(kept(text))).toEqual({
      "Ship: stored": [
        "class (type enum, values small/medium/large)",
        "length",
        "name (type text)",
      ],
      "Stay: stored": [
        "payment state (type enum, values open/paid/waived)",
        "status (type enum, values planned/running/finished)",
        "→ ship many-to-one",
        "planned → running | finished",
        "running → planned | finished",
        "finished → planned | running",
      ],
    });
  });

  it("lists things under headings, with short lines of fields and of what they belong to", async () => {
    const text = `### Crane

- \`load_limit\` (tonnes)
- \`state\`: idle, busy, broken
- belongs to a Berth

### Berth

- \`number\`
- has many Cranes

### Survey

- \`held_on\` (date)
- one per Crane`;
    expect(await told(kept(text))).toEqual({
      "Berth: stored": ["number"],
      "Crane: stored": [
        "load limit",
        "state (type enum, values idle/busy/broken)",
        "→ berth many-to-one",
        "idle → busy | broken",
        "busy → idle | broken",
        "broken → idle | busy",
      ],
      "Survey: stored": ["held on (type date)", "→ crane one-to-one"],
    });
  });

  it("is one where its text describes things, whatever else may stand under such a title", async () => {
    const text =
      "- Backups MUST be made daily\n- Data is kept in the EU\n- Exports MUST be encrypted";
    expect(await told(`# Wharf\n\n## Data\n\n${text}\n`)).toEqual({});
  });
});

describe("a sentence elsewhere", () => {
  it("describes a thing where it lists properties, in a prompt as in a story", async () => {
    const prompt = `Build an app for a bakery. Each order has a number, a pick-up date and one or more lines. A line
has a quantity and a price. The order is open, baked or handed out.`;
    expect(await told(prompt)).toMatchObject({
      "Line: stored": ["price (type money)", "quantity (type integer)", "→ order many-to-one"],
      "Order: stored": expect.arrayContaining(["number", "pick-up date (type date)"]),
    });
  });

  it("adds to what a section declares", async () => {
    const text = `# Bakery

## User Stories

As a baker I want to rate ovens. A rating has a grade and a remark. The grade is good, fair or poor.

## Key Entities

- **Oven**: Bakes; has a name and a serial number
`;
    expect(await told(text)).toEqual({
      "Oven: stored": ["name (type text)", "serial number"],
      "Rating: stored": ["grade (type enum, values good/fair/poor)", "remark"],
    });
  });

  it("describes no thing where it speaks of the product, of screens or of what is done", async () => {
    const text = `# Bakery

- **FR-001**: The system has a name and a logo.
- **FR-002**: Each page has a title, a menu and a footer.
- **FR-003**: Ovens can be created, edited or deleted.

## Key Entities

- **Oven**: Bakes; has a name
`;
    expect(await told(text)).toEqual({ "Oven: stored": ["name (type text)"] });
  });
});

import { describe, expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";
import { readField } from "./read-field.ts";

const names = (text: string) =>
  readField(text, { from: 0, to: text.length }).map(({ name, facts: { type } }) =>
    type === undefined ? name : `${name}: ${type}`,
  );

describe("a snapshot", () => {
  it.each([
    ["room snapshot (title, rate at time of booking)", ["room title: text", "room rate"]],
    [
      "tariff snapshot (label, fee as of the date of signing)",
      ["tariff label", "tariff fee: money"],
    ],
    ["room snapshot (room title, floor)", ["room title: text", "room floor"]],
    ["snapshot (title, fee at the moment of payment)", ["title: text", "fee: money"]],
    ["room snapshot", ["room snapshot"]],
    ["room snapshot (e.g. title, floor)", ["room snapshot"]],
    ["room snapshot (JSON)", ["room snapshot: json"]],
  ])("is what is kept of the other thing: “%s”", (text, fields) => {
    expect(names(text)).toEqual(fields);
  });
});

const section = (bullets: string) => `# Guest house

## Requirements

### Functional Requirements

- **FR-001**: System MUST show rooms on a page.

### Key Entities

${bullets}
`;

describe("lines that a thing contains", () => {
  it("are of it and have what stands in brackets, to which the thing does not refer", async () => {
    expect(
      await told(
        section(
          "- **Room**: A place to sleep. Has a label and a capacity.\n- **Stay**: A visit of a guest. Contains stay lines (room reference, quantities, nightly fee).\n- **StayLine**: A room within a stay.",
        ),
      ),
    ).toEqual({
      "Room: stored": ["capacity", "label"],
      "Stay: stored": [],
      "StayLine: stored": [
        "nightly fee (type money)",
        "quantity (type integer)",
        "→ room many-to-one",
        "→ stay many-to-one",
      ],
    });
  });

  it("keep a single reference in brackets for what they are", async () => {
    expect(
      await told(
        section(
          "- **Room**: A place to sleep. Has a label and a capacity.\n- **Key**: Opens a door. Has a serial number and a place (Room reference).",
        ),
      ),
    ).toEqual({
      "Room: stored": ["capacity", "label"],
      "Key: stored": ["serial number", "→ room many-to-one as place"],
    });
  });
});

describe("a balance", () => {
  it.each([
    ["Tracks the loyalty points of a guest. Has a current balance and a tier.", "integer"],
    ["Has a points balance and a tier.", "integer"],
    ["Has a leave balance and a tier.", "integer"],
    ["What a guest has paid in. Has a current balance and a tier.", "money"],
    ["Rewards in euros. Has a current balance and a tier.", "money"],
  ])("is what is said to be counted or paid: “%s”", async (description, type) => {
    const { "Ledger: stored": fields } = await told(section(`- **Ledger**: ${description}`));
    expect(fields?.[0]).toMatch(new RegExp(`balance \\(type ${type}\\)$`));
  });
});

describe("a history", () => {
  it("of a thing that is described is a tie from that thing", async () => {
    const things = await told(
      section(
        "- **Room**: A place to sleep. Key attributes: label, history of repairs.\n- **Repair**: Work on a room. Has a cost and a reason.",
      ),
    );
    expect(things).toEqual({
      "Room: stored": ["label"],
      "Repair: stored": ["cost (type money)", "reason", "→ room many-to-one"],
    });
  });
});

import { expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";

const workshop = (requirement: string) => `# Bike workshop

## Requirements

### Functional Requirements

- **FR-001**: ${requirement}
- **FR-002**: A repair can be moved to any stage.

### Key Entities

- **Order**: Work for a customer; includes number, state.
- **Frame**: A bought frame; includes code, lifecycle state.
- **Repair**: A job; includes title, stage.
`;

async function statesOf(requirement: string): Promise<readonly string[]> {
  const things = await told(workshop(requirement));
  return Object.values(things)
    .flat()
    .filter((line) => / → (?!\w+ (?:many|one)-to)/.test(line));
}

it("ends the states where the next duty of the sentence begins", async () => {
  expect(
    await statesOf(
      "The system MUST manage order state through the lifecycle `draft` → `queued` → `closed`, and MUST allow a cancellation.",
    ),
  ).toEqual(["draft → queued", "queued → closed", "closed → "]);
});

it("takes listed states to the thing in front of them, also where it is not the only one that has a state", async () => {
  expect(
    await statesOf(
      "The system MUST keep a frame lifecycle with the states in-stock, fitted, and sold, and MUST find the order of a frame.",
    ),
  ).toEqual(["in-stock → fitted | sold", "fitted → in-stock | sold", "sold → in-stock | fitted"]);
});

it("takes an order of display for no order of moves", async () => {
  expect(await statesOf("Repair stages MUST appear in this order: New → Fixed → Lost.")).toEqual([
    "New → Fixed | Lost",
    "Fixed → New | Lost",
    "Lost → New | Fixed",
  ]);
});

it("lets a thing move freely where another sentence says that it may", async () => {
  expect(await statesOf("Repair stages follow each other: New → Fixed → Lost.")).toEqual([
    "New → Fixed | Lost",
    "Fixed → New | Lost",
    "Lost → New | Fixed",
  ]);
});

it("takes the states of an answer to the thing that is asked about", async () => {
  const things = await told(`# Bike workshop

## Clarifications

- Q: What are the valid frame status transitions? → A: Strict linear flow: Bought → Fitted → Sold.

## Requirements

- **FR-001**: Mechanics MUST be able to buy frames.

### Key Entities

- **Frame**: A bought frame; includes code, status.
- **Order**: Work for a customer; includes number, status.
`);
  const moves = Object.values(things)
    .flat()
    .filter((line) => / → (?!\w+ (?:many|one)-to)/.test(line));
  expect(moves).toEqual(["Bought → Fitted", "Fitted → Sold", "Sold → "]);
});

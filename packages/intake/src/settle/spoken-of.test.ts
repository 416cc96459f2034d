import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

const desk = `# Feature Specification: Boat desk

## Requirements

### Functional Requirements

- **FR-001**: The system MUST respect rate limits of the weather service and repeat what it refuses.
- **FR-002**: Clerks MUST be able to delete bookings.
- **FR-003**: The system MUST offer overnight trips with a day of departure and a day of return.

## Edge Cases

- What happens when rate limits of the weather service are reached?
- What happens if a clerk deletes the wrong booking by accident on a busy day?
- How does the system handle overnight trips in one booking?
`;

it("names the statement that speaks of a case, and none that shares a word or two with it", async () => {
  const { plan } = await compileSources({ spec: desk });
  const raised = dataIn(plan, "brief/question").filter((each) =>
    /^(?:What happens|How does)/.test((each as { text: string }).text),
  );
  expect(raised.map((each) => (each as { default: string }).default)).toEqual([
    "Nearest FR-003: “The system MUST offer overnight trips with a day of departure and a day of return.”",
    "Unplanned, unanswered.",
    "Nearest FR-001: “The system MUST respect rate limits of the weather service and repeat what it refuses.”",
  ]);
});

it("tells a case that is denied from one that is not, and knows short words for long ones", async () => {
  const { plan } = await compileSources({
    spec: `# Feature Specification: Boat desk

## Requirements

- **FR-001**: The system MUST show the boat where a boat exists.
- **FR-002**: The system MUST answer with an error where a boat does not exist.
- **FR-003**: The system MUST limit notes of trips to 4,000 chars.

## Edge Cases

- What happens when somebody asks for a boat that doesn't exist?
- What happens with very long notes of trips (over 5,000 characters)?
`,
  });
  const raised = dataIn(plan, "brief/question") as { text: string; default: string }[];
  const nearest = raised
    .filter(({ text }) => text.startsWith("What happens"))
    .map((each) => each.default.slice("Nearest ".length).slice(0, 6));
  expect(nearest.sort()).toEqual(["FR-002", "FR-003"]);
});

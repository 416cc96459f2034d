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
    "FR-003 comes nearest to it: “The system MUST offer overnight trips with a day of departure and a day of return.”",
    "No statement was found that answers it; nothing is planned for this case of its own.",
    "FR-001 comes nearest to it: “The system MUST respect rate limits of the weather service and repeat what it refuses.”",
  ]);
});

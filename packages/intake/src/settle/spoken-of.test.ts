import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

const desk = `# Feature Specification: Boat desk

## Requirements

### Functional Requirements

- **FR-001**: The system MUST respect rate limits of the weather service and repeat what it refuses.
- **FR-002**: Clerks MUST be able to delete bookings.

## Edge Cases

- What happens when rate limits of the weather service are reached?
- What happens if a clerk deletes the wrong booking by accident on a busy day?
`;

it("names the statement that speaks of a case, and none that shares a word or two with it", async () => {
  const { plan } = await compileSources({ spec: desk });
  const raised = dataIn(plan, "brief/question").filter((each) =>
    (each as { text: string }).text.startsWith("What happens"),
  );
  expect(raised.map((each) => (each as { default: string }).default)).toEqual([
    "The text does not say; the plan holds nothing for this case of its own.",
    "FR-001 speaks of it: “The system MUST respect rate limits of the weather service and repeat what it refuses.”",
  ]);
});

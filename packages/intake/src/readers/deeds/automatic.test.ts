import { expect, it } from "vitest";
import { compileSources, dataIn } from "../../fixtures/prompt.ts";

async function automatic(sentence: string): Promise<readonly unknown[]> {
  const spec = `# Feature Specification: Swimming pool

## Requirements

- **FR-001**: ${sentence}

## Key Entities

- **Locker**: what a bather rents, with a number and a status (free, rented, closed)
- **Season ticket**: what a bather buys, with a price and a last day
`;
  const { plan } = await compileSources({ spec });
  return dataIn(plan, "brief/action").map((data) =>
    typeof data === "object" && data !== null && "automatic" in data ? data.automatic : "people",
  );
}

it.each([
  ["Lockers can be closed at any time.", "people"],
  ["Lockers can be closed.", "people"],
  ["Season tickets can be renewed.", "people"],
  ["Season tickets can be e-mailed.", "people"],
  ["Lockers are closed automatically after 3 days.", "time"],
  ["Lockers are closed automatically for 3 days after a break-in.", "event"],
  ["The system MUST lock lockers after 4 unsuccessful attempts to open them.", "event"],
  ["The system MUST close lockers when a water test has failed.", "event"],
  ["The system MUST release a locker if its rental has expired.", "event"],
  ["On successful payment, the system MUST activate the season ticket.", "event"],
  ["The system MUST close lockers when an attendant asks for it.", "people"],
  ["The system MUST release a locker if it is free.", "people"],
  ["The system MUST create a season ticket after a payment is confirmed.", "people"],
])("tells what people may do from what is done by itself: %s", async (sentence, expected) => {
  expect(await automatic(sentence)).toEqual([expected]);
});

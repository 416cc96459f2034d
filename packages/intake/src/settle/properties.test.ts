import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

it("takes a date and time for a point in time where another sentence names the date alone", async () => {
  const { plan } = await compile(`# Feature Specification: Kiln Book

## Requirements

- **FR-001**: Potters MUST be able to create firings with title, date, time, load, and optional notes.

### Key Entities

- **Firing**: A run of the kiln, with title, date/time and load.
`);
  expect(plan.node("brief/attribute#firing.date-time")?.data).toMatchObject({ type: "timestamp" });
});

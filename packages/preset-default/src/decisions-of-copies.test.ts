import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const tolls = `# Feature Specification: Tolls

## Requirements

- **FR-001**: Gantries MUST be able to submit tolls.
- **FR-002**: Workers MUST pull tolls from RabbitMQ and charge them by the external toll API.
- **FR-003**: The system MUST scale to at most 8 instances, 600 tolls/minute per instance.
- **FR-004**: The system handles 50 ms to 3 s external API response delays.

## Assumptions

- PostgreSQL keeps tolls. No row locks are used.
`;

it("runs what the peak needs, and says how much each copy holds at a time", async () => {
  const plan = await planned(tolls);
  expect(plan.chosen("worker-copies")).toBe("all-from-the-start");
  expect(plan.record("worker-copies")).toMatch(/at most 8 of which each takes/);
  expect(plan.record("worker-copies")).toMatch(/Ruled out[^#]*nothing starts copies/);
});

it("says nothing of copies whose number nobody bounds", async () => {
  const plan = await planned(
    "An API that takes tolls. Workers pull them from RabbitMQ. PostgreSQL.",
  );
  expect(plan.chosen("worker-copies")).toBeUndefined();
});

import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const looms =
  "Web application for weavers. Weavers create and edit patterns of a loom. PostgreSQL.";

it("decides what the second of two changes gets, and rows and contract count versions", async () => {
  const plan = await planned(
    `${looms} Two weavers may edit the same pattern at the same time, and no change may be lost.`,
  );
  expect(plan.chosen("concurrent-changes")).toBe("version-check");
  const record = plan.record("concurrent-changes");
  expect(record).toContain("Versioned: patterns.");
  expect(record).toContain("If-Match (428, 412): updatePattern.");
  expect(plan.text("contracts/openapi.yaml")).toContain("If-Match");
});

it("says nothing of changes at the same time where the text speaks of none", async () => {
  const plan = await planned(looms);
  expect(plan.chosen("concurrent-changes")).toBeUndefined();
  expect(plan.chosen("taken-once")).toBeUndefined();
  expect(plan.chosen("repeated-requests")).toBeUndefined();
});

it("leaves to the database what only one may have", async () => {
  const plan = await planned(
    "Web application for allotments. Gardeners reserve plots. A reservation belongs to a plot. The system must prevent duplicate reservations of the same plot. PostgreSQL.",
  );
  expect(plan.chosen("taken-once")).toBe("unique-key");
  expect(plan.record("taken-once")).toMatch(/reservations_plot_id_key: createReservation/);
  expect(plan.record("taken-once")).toMatch(/Ruled out[^#]*lets both in/);
});

it("refuses a repeat where the text does, in record, contract and way of building alike", async () => {
  const intake = `${looms} Weavers send orders of yarn. Use idempotency keys for requests that create orders.`;
  const refusing = await planned(`${intake} A duplicate request must be rejected.`);
  expect(refusing.chosen("repeated-requests")).toBe("refuse-repeat");
  expect(refusing.record("repeated-requests")).toContain("is refused with 409");
  expect(refusing.text("contracts/openapi.yaml")).toContain("a repeat is refused with 409");
  expect(refusing.text("plan.md")).not.toContain("the same key gets the same answer");
  const again = await planned(intake);
  expect(again.chosen("repeated-requests")).toBe("first-answer-again");
  expect(again.text("contracts/openapi.yaml")).toContain("a repeat returns the first answer");
});

it("makes what the text has for de-duplication a unique key, and tells what it leaves out", async () => {
  const { text, record } = await planned(
    `${looms} Weavers send orders of yarn. Use idempotency keys for requests that create orders. A duplicate request must be rejected.

## Data Model

### Order

\`\`\`
order_id: String (UUID, PRIMARY KEY)
mill_reference: String (optional, for de-duplication)
weight: Decimal
\`\`\``,
  );
  expect(text("database/schema.sql")).toMatch(/UNIQUE \(mill_reference\)/);
  expect(record("repeated-requests")).toContain("where the request has mill_reference");
});

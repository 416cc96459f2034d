import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const harbour = `# Feature Specification: Berths

## Requirements

- **FR-001**: Skippers MUST be able to create a reservation of a berth.
- **FR-002**: System MUST prevent duplicate reservations of the same berth.
- **FR-003**: System MUST update the berth status to taken after a successful reservation.
- **FR-004**: System MUST keep the berth status consistent with stored reservations.

### Key Entities

- **Berth**: A place for a boat; key attributes include label and status.
- **Reservation**: A record that reserves a berth for a skipper; key attributes include berth reference and creation time.

## Assumptions

- Skippers are already identified by the surrounding portal.
- The product is a web application with PostgreSQL.
`;

it("believes a caller by the token of who knows them, and asks whether there is one", async () => {
  const plan = await planned(harbour);
  expect(plan.chosen("known-caller")).toBe("token-of-others");
  const record = plan.record("known-caller");
  expect(record).toContain("a token that the surrounding portal has signed");
  expect(record).toContain("How does the surrounding portal tell this product who somebody is?");
});

it("sets a status in the transaction of what it follows from, and compares nothing at night", async () => {
  const plan = await planned(harbour);
  expect(plan.chosen("stored-status")).toBe("stored-with-write");
  expect(plan.record("stored-status")).toMatch(
    /createReservation writes the row of reservations and sets berths\.status/,
  );
  expect(plan.record("stored-status")).toContain("never apart from it (FR-004)");
  expect(plan.record("taken-once")).not.toMatch(/each night/);
});

it("decides neither where nobody else signs people in and nothing follows", async () => {
  const plan = await planned("Web application for skippers who sign up and reserve berths.");
  expect(plan.chosen("known-caller")).toBeUndefined();
  expect(plan.chosen("stored-status")).toBeUndefined();
});

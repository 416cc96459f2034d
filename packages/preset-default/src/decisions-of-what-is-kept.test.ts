import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const regatta = (...sentences: readonly string[]) => `# Feature Specification: Regattas

## Requirements

- **FR-001**: Stewards MUST be able to create races and update races.
${sentences.map((each, index) => `- **FR-01${index}**: ${each}`).join("\n")}

### Key Entities

- **Race**: A start of several boats; key attributes include title, start date/time, end date/time and timezone.

## Assumptions

- The product is a web application with PostgreSQL.
`;

it("keeps what is typed where the text has it outlive the sign-in, in record and client alike", async () => {
  const plan = await planned(
    regatta("System MUST ensure that input is not lost on navigation or session timeout."),
  );
  expect(plan.chosen("unsaved-input")).toBe("kept-in-client");
  expect(plan.record("unsaved-input")).toMatch(/keeps what is typed for createRace and updateRace/);
  expect(plan.text("plan.md")).toContain("keeps what is typed until it is saved");
});

it("keeps nothing of what is typed where a warning is all that is asked", async () => {
  const plan = await planned(
    regatta("System MUST warn stewards of unsaved changes before they leave the page."),
  );
  expect(plan.chosen("unsaved-input")).toBeUndefined();
  expect(plan.chosen("change-history")).toBeUndefined();
});

it("keeps the zone in which an hour was meant, and says what an empty one leaves open", async () => {
  const plan = await planned(
    regatta("System MUST handle timezone information of races for sailors abroad."),
  );
  expect(plan.chosen("planned-times")).toBe("instant-and-zone");
  expect(plan.record("planned-times")).toMatch(/races\.time_?zone has the name of the zone/);
});

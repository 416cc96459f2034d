import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const text = (list: string) => `# Feature Specification: Ferry Reports

## User Scenarios

### User Story 1 - See figures (Priority: P1)

As a clerk, I want to see ferry figures (${list}), so that I can plan.

## Requirements

- **FR-001**: System MUST show the figures of each ferry.

### Key Entities

- **Ferry Record**: Figures of a ferry; includes sailing frequency, waiting time, and time to turn
`;

it("keeps the longer name that a list gives an attribute beside others of its thing", async () => {
  const { plan } = await compile(
    text("sailing frequency, waiting time for cars, and time to turn around"),
  );
  const also = (id: string) => plan.node(`brief/attribute#ferry-record.${id}`)?.data;
  expect(also("waiting-time")).toMatchObject({ also: ["waiting time for cars"] });
  expect(also("time-to-turn")).toMatchObject({ also: ["time to turn around"] });
  expect(also("sailing-frequency")).not.toHaveProperty("also");
});

it("takes no word behind a name for a part of it", async () => {
  const { plan } = await compile(text("sailing frequency, waiting time chart"));
  expect(plan.node("brief/attribute#ferry-record.waiting-time")?.data).not.toHaveProperty("also");
});

import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const yard =
  "Web application for a boatyard. Mechanics create, edit and delete repairs. A repair has a price and a status. PostgreSQL.";

it("fills a screen of everything by one read, in record and contract alike", async () => {
  const plan = await planned(
    `${yard} The system must show all repairs as a kanban board with one column per status. Each column must show the number of repairs and their total price.`,
  );
  expect(plan.chosen("whole-list")).toBe("whole-at-once");
  const record = plan.record("whole-list");
  expect(record).toContain("listAllRepairs gives the screen up to 2,000 repairs");
  expect(record).toContain("the sum of what is displayed");
  expect(record).toContain("How many repairs at most");
  expect(plan.text("contracts/openapi.yaml")).toContain("/repairs/all");
});

it("reads a list by pages where no screen shows all of it", async () => {
  const plan = await planned(yard);
  expect(plan.chosen("whole-list")).toBeUndefined();
  expect(plan.chosen("shown-at-once")).toBeUndefined();
  expect(plan.chosen("left-references")).toBeUndefined();
  expect(plan.text("contracts/openapi.yaml")).not.toContain("/repairs/all");
});

it("takes a change back before the time that the text gives, in record and flow alike", async () => {
  const plan = await planned(
    `${yard} Mechanics must be able to move repairs to another status; the move must apply optimistically. A move that the server refuses must be reverted with a notice within 4 seconds.`,
  );
  expect(plan.chosen("shown-at-once")).toBe("state-before-kept");
  expect(plan.record("shown-at-once")).toContain("none after 3.5 s, which leaves 500 ms");
  expect(plan.record("shown-at-once")).toMatch(/Ruled out[^#]*Shown after the answer/);
  expect(plan.text("plan.md")).toContain("not answered within 3.5 s");
});

it("leaves the id with what other products keep, and asks the same", async () => {
  const plan = await planned(
    `${yard} Deleting a repair does not delete linked Invoices: their repair reference is cleared or orphaned (to be decided in the plan). Invoices are kept by the accounting system.`,
  );
  expect(plan.chosen("left-references")).toBe("id-kept");
  expect(plan.record("left-references")).toContain("deleteRepair deletes one row of repairs");
  expect(plan.text("plan.md")).toContain("The id stays with what refers to it");
});

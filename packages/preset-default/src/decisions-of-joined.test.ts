import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

it("has a hub tell connected systems of one another, in record, flow, jobs and question alike", async () => {
  const plan = await planned(
    "Build an integration architecture connecting Stripe payments, Mailgun emails and Vonage SMS with retry mechanisms",
  );
  expect(plan.chosen("joined-systems")).toBe("hub-reacts");
  const record = plan.record("joined-systems");
  expect(record).toContain(
    "When Stripe reports a payment that has succeeded, Mailgun is given a receipt",
  );
  expect(record).toContain(
    "by one job of Background worker for each report (flow “Stripe reports back”)",
  );
  expect(plan.text("plan.md")).toMatch(
    /\| outbox_events \|.* days, then deleted; what is set aside stays \|/,
  );
  expect(record).toMatch(/Ruled out:[^#]*Each is sent what a caller asks for/);
  expect(plan.text("plan.md")).toMatch(
    /Mailgun: a receipt for who has paid, where it has succeeded/,
  );
  expect(plan.text("database/schema.sql")).toContain("'payment_succeeded'");
});

it("decides nothing of the kind where people use a product that happens to have several", async () => {
  const plan = await planned(
    "Web application where clerks book berths, integrated with Stripe and Mailgun. PostgreSQL.",
  );
  expect(plan.chosen("joined-systems")).toBeUndefined();
});

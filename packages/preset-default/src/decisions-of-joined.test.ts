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
    "What Mailgun and Vonage are given is a row of messages, written in that transaction too, and goes out by the job of every message, with the same look at suppressions",
  );
  expect(plan.text("plan.md")).toMatch(
    /outbox_events \(\d+ days, then deleted; what is set aside stays\)/,
  );
  expect(record).toMatch(/Ruled out[^#]*Each is sent what a caller asks for/);
  expect(plan.text("modules.md")).toContain(
    "looks for a suppression before it hands anything over",
  );
  // What hands anything out finds that a system does not answer, and calls the module that notes it.
  expect(sectionOf(plan.text("modules.md"), "Background worker")).toMatch(
    /Delivery module.*set connections to failing/,
  );
  // Whoever wants no more is barred here, whichever system was told so.
  expect(sectionOf(plan.text("plan.md"), "Mailgun reports back")).toContain(
    "a permanent bounce, a complaint or an opt-out adds a suppression of that address",
  );
  expect(plan.text("plan.md")).toContain("Vonage refuses who has opted out");
  expect(plan.text("database/schema.sql")).toContain("'charged_back'");
  const flow = sectionOf(plan.text("plan.md"), "Stripe reports back");
  expect(flow).toMatch(
    /insert a message in the same transaction: a receipt for who has paid, where it has succeeded/,
  );
  // Every way a message leaves passes the same look.
  for (const each of ["Stripe reports back", "Send a message", "Submit an outbound request"]) {
    const text = sectionOf(plan.text("plan.md"), each);
    expect(text.indexOf("look for a suppression"), each).toBeGreaterThan(0);
    expect(text.indexOf("look for a suppression"), each).toBeLessThan(
      text.search(/Background worker [→⇢] Mailgun/),
    );
  }
  expect(plan.text("database/schema.sql")).toContain("'message_sent'");
});

it("has a report add the payment and find who has paid, and empties elsewhere whom it erases", async () => {
  const plan = await planned(
    "Build an integration architecture connecting HubSpot CRM, Stripe payments and Mailgun emails with retry mechanisms",
  );
  const text = plan.text("plan.md");
  expect(sectionOf(text, "Stripe reports back")).toContain(
    "the payment is found by its provider reference, or added; its contact by its external identity, the first time by its email, or added",
  );
  expect(plan.record("joined-systems")).not.toContain("no operation of this plan adds a payment");
  // Its transaction is of three modules, so that the call is drawn and allowed.
  expect(plan.record("style")).toContain(
    "Payments module → Contacts module (finds or adds a contact upon a report, in the transaction of the report)",
  );
  expect(sectionOf(text, "Erase a contact")).toContain(
    "HubSpot: empty the same of the contact there, what is mandatory by a placeholder",
  );
});

const sectionOf = (text: string, title: string): string =>
  text.split(/^### /m).find((each) => each.startsWith(`${title}\n`)) ?? "";

it("decides nothing of the kind where people use a product that happens to have several", async () => {
  const plan = await planned(
    "Web application where clerks book berths, integrated with Stripe and Mailgun. PostgreSQL.",
  );
  expect(plan.chosen("joined-systems")).toBeUndefined();
});

import { expect, it } from "vitest";
import { mayBeMissing } from "./may-be-missing.ts";

it.each<[string, string, boolean]>([
  ["A ticket: subject, body, customer and queue", "customer", false],
  ["A ticket has a subject and optionally a device and a contract.", "contract", true],
  ["A ticket has a subject, an optional device, and a customer.", "device", true],
  ["A ticket has a subject, an optional device, and a customer.", "customer", false],
  ["A ticket: subject, device (optional), customer", "device", true],
  ["A ticket: subject, device (optional), customer", "customer", false],
  ["Tickets can be linked to a device.", "device", true],
  ["A note is sent to the landlord or tenant.", "tenant", true],
  ["A note is sent to the landlord or tenant.", "landlord", true],
  ["A stay of one guest or tenant in one room", "guest or tenant", false],
  ["Has links to the order, invoice, and refund that touched it.", "invoice", true],
  ["Attributes: customer ID (or session), lines", "customer", false],
])("reads from %j whether %s may be missing", (text, name, expected) => {
  expect(mayBeMissing(text, name)).toBe(expected);
});

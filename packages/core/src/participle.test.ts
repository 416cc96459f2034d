import { expect, it } from "vitest";
import { participleOf } from "./participle.ts";

it.each([
  ["execute", "executed"],
  ["cancel", "cancelled"],
  ["ship", "shipped"],
  ["deliver", "delivered"],
  ["pay", "paid"],
  ["send", "sent"],
  ["apply", "applied"],
  ["read", "read"],
  ["drive", "driven"],
  ["transfer", "transferred"],
  ["edit", "edited"],
  ["open", "opened"],
  ["Archive", "Archived"],
])("%s: %s", (verb, participle) => {
  expect(participleOf(verb)).toBe(participle);
});

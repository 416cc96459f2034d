import fc from "fast-check";
import { expect, it } from "vitest";
import { actorNames, attributeNames, entityNames, systemNames } from "./rules.ts";
import { type NameRule, sameness } from "./sameness.ts";

const alike: readonly (readonly [string, string, NameRule])[] = [
  ["created_at", "creation timestamp", attributeNames],
  ["created_by", "creator", attributeNames],
  ["lastModifiedBy", "last modifier", attributeNames],
  ["last_modified_at", "last modification date", attributeNames],
  ["expires_at", "expiration date", attributeNames],
  ["start_datetime", "start date and time", attributeNames],
  ["id", "unique identifier", attributeNames],
  ["number_of_renewals", "renewal count", attributeNames],
  ["email_verified", "email verification status", attributeNames],
  ["is_active", "active", attributeNames],
  ["phone", "phone number", attributeNames],
  ["e-mail", "email address", attributeNames],
  ["expected_close_date", "close date", attributeNames],
  ["lead_time_for_changes", "lead time", attributeNames],
  ["priority", "priority level", attributeNames],
  ["name", "station name", { ...attributeNames, owner: ["station"] }],
  ["GlobalConfig", "global configuration", entityNames],
  ["Cycle Time Data", "Cycle times", entityNames],
  ["Order lines", "OrderLine", entityNames],
  ["admin", "administrator", actorNames],
  ["team coordinator", "Coordinator", actorNames],
  ["value", "monetary value", { ...attributeNames, byHead: true }],
  ["payment provider", "external payment service", systemNames],
];

const different: readonly (readonly [string, string, NameRule])[] = [
  ["created_at", "creator", attributeNames],
  ["name", "first name", attributeNames],
  ["amount", "total amount", attributeNames],
  ["date", "due date", attributeNames],
  ["start_date", "end date", attributeNames],
  ["Message Queue Task", "Message queue", entityNames],
  ["Team member", "Team membership", entityNames],
  ["Customer", "Customer account", entityNames],
  ["Project", "Source project", entityNames],
  ["team coordinator", "team member", actorNames],
  ["payment provider", "e-mail provider", systemNames],
];

it.each(alike)("takes %s and %s for the same", (one, other, rule) => {
  expect(sameness(one, other, rule)).toBeGreaterThan(0);
});

it.each(different)("keeps %s and %s apart", (one, other, rule) => {
  expect(sameness(one, other, rule)).toBe(0);
});

it("says the same from both sides, and never more than of a name and itself", () => {
  const word = fc.constantFrom(
    "order",
    "line",
    "created",
    "at",
    "by",
    "of",
    "id",
    "creation",
    "the",
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join("_"));
  fc.assert(
    fc.property(name, name, (one, other) => {
      const likeness = sameness(one, other, attributeNames);
      expect(sameness(other, one, attributeNames)).toBe(likeness);
      expect(sameness(one, one, attributeNames)).toBe(1);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
  );
});

it("takes any text for a name", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(sameness(one, other, entityNames)).toBeGreaterThanOrEqual(0);
    }),
  );
});

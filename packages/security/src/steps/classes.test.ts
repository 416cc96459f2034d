import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";
import { padded } from "../text.ts";
import { classify } from "./classes.ts";

const classOf = (concept: string, name: string, type?: Parameters<typeof classify>[0]["type"]) => {
  const found = classify({ name, ...(type ? { type } : {}) }, padded(concept));
  return found && `${found.entry.class}: ${found.entry.categories.join(", ")}`;
};

it.each([
  ["User", "email", "confidential: personal, contact"],
  ["User", "passwordHash", "restricted: credential"],
  ["Team member", "full name", "confidential: personal"],
  ["User", "display name", "internal: personal"],
  ["Payment", "card number", "restricted: payment"],
  ["Payment", "card last four", "confidential: payment"],
  ["Workout", "heart rate", "restricted: health, special-category, personal"],
  ["Health metric", "value", "restricted: health, special-category, personal"],
  ["Workout", "route", "confidential: personal, location"],
  ["Message", "body", "confidential: personal"],
  ["Pupil", "first name", "confidential: personal, child"],
  ["Payment", "refunded amount", "confidential: personal"],
  ["Dead letter", "payload", "confidential: personal"],
  ["Message", "template data", "confidential: personal"],
  ["Device", "push token", "confidential: credential, personal"],
  ["Parcel", "tracking number", "confidential: personal"],
])("%s.%s is %s", (concept, name, expected) => {
  expect(classOf(concept, name)).toBe(expected);
});

it.each([
  ["Task", "title"],
  ["Product", "name"],
  ["Product", "weight"],
  ["Warehouse", "address"],
  ["Project", "name"],
  ["Customer segment", "name"],
  ["Company", "panel"],
  ["User", "email verified at"],
  ["Message", "provider message id"],
])("%s.%s tells nothing", (concept, name) => {
  expect(classOf(concept, name)).toBeUndefined();
});

it("takes advice and goals for health where the product is about it", () => {
  const of = (concept: string, name: string, domain: string) =>
    classify({ name }, padded(concept), padded(domain))?.entry.categories;
  expect(of("Recommendation", "text", "fitness tracking")).toContain("health");
  expect(of("Goal", "target", "fitness tracking")).toContain("health");
  expect(of("Recommendation", "text", "e-commerce")).toBeUndefined();
  expect(of("Goal", "target", "sales")).toBeUndefined();
});

it("reads types where names tell nothing, but not the place of a shop", () => {
  expect(classOf("Task", "notes", "long-text")).toBe("internal: ");
  expect(classOf("Ride", "start", "geo-point")).toBe("confidential: personal, location");
  expect(classOf("Store", "position", "geo-point")).toBeUndefined();
});

it("takes how much was moved for no amount of money", () => {
  const classOf = (type: "money" | "decimal") =>
    classify({ name: "amount", type }, " transaction ")?.entry.class;
  expect([classOf("money"), classOf("decimal")]).toEqual(["confidential", undefined]);
});

it("believes what the brief says of an attribute before its name", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      given(brief.concept, "encounter", { name: "Encounter", role: "stored" }),
      given(brief.attribute, "encounter.email", {
        concept: "brief/concept#encounter",
        name: "email",
        dataClass: "health",
      }),
    )
    .run();
  expect(plan.get(security.classification).map(({ data, why }) => [data, why])).toEqual([
    [
      {
        class: "restricted",
        categories: ["health", "special-category", "personal"],
        personal: true,
      },
      { kind: "derived", by: "security/class-given", from: ["brief/attribute#encounter.email"] },
    ],
  ]);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { statedServices } from "./stated-services.ts";

const names = (text: string, under?: readonly string[], known: readonly string[] = []) =>
  statedServices(
    [{ ref: "brief/requirement#r", text, ...(under ? { under } : {}) }],
    new Set(known),
  ).map(({ name }) => name);

it.each([
  ["Services: catalog, cart, orders, payments.", ["Catalog", "Cart", "Orders", "Payments"]],
  [
    "Microservices for user management, workout tracking, and social features",
    ["User management", "Workout tracking", "Social"],
  ],
  ["We want modules: billing & reports", ["Billing", "Reports"]],
])("reads a list of services: %s", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

it.each([
  "Design a microservices architecture with API Gateway, containerized services, and monitoring",
  "Services for everybody who wants to share pictures, find old friends and stay in touch with them",
  "Third-party services: Stripe, SendGrid",
  "Our webservices: one, two",
  "Fastify services, PostgreSQL with Redis caching",
])("reads none where there is none: %s", (text) => {
  expect(names(text)).toEqual([]);
});

it("reads what stands under a heading of that name", () => {
  expect(names("Billing", ["Services"])).toEqual(["Billing"]);
  expect(names("GraphQL API for flexible data querying", ["BACKEND SERVICES"])).toEqual([]);
});

it("leaves out products that the text names for other reasons", () => {
  expect(names("Services: catalog, cart, Stripe", [], ["stripe"])).toEqual(["Catalog", "Cart"]);
  expect(names("Services: Stripe, Twilio", [], ["stripe", "twilio"])).toEqual([]);
});

it("takes time in proportion to the text", () => {
  fc.assert(
    fc.property(fc.constantFrom("services ", "a, ", " and ", "services: a, "), (part) => {
      names(part.repeat(50_000));
    }),
    { numRuns: 8 },
  );
});

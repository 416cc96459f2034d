import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

it("has the queue of a text carry erasures, where it names no other work for it", async () => {
  const plan = await planned(
    "Design enterprise architecture for customer support system: existing Active Directory, Java Spring Boot, React, PostgreSQL. Compliance with GDPR requirements. Message queue implementation with RabbitMQ for async processing.",
  );
  expect(plan.text("plan.md")).toContain("Erasure of a user asked for");
  expect(plan.record("background-work")).not.toContain("leaves work behind");
  expect(plan.text("contracts/openapi.yaml")).toMatch(/by\s+a job that follows/);
});

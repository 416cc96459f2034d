import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, attribute, concept, relation } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const givingBack = [
  concept("Refund", { states: [{ name: "pending", next: [] }] }),
  attribute("Refund", "amount", { type: "money", required: true }),
  attribute("Payment", "amount", { type: "money", required: true }),
  attribute("Payment", "refunded amount", { type: "money", notOver: "amount" }),
  relation("Refund", "Payment", { required: true }),
  action("Customer", "request", "Refund", "create", { critical: true }),
];

it("adds what is given back to what was refunded of its payment, and refuses more than is left", async () => {
  const taken = new Set(givingBack.map(({ id }) => id));
  const { plan } = await compile([...plans.shop.filter(({ id }) => !taken.has(id)), ...givingBack]);
  const flow = plan.get(architecture.flow).find(({ id }) => id === "request-refund")?.data;
  const messages = flow?.steps.map(({ message }) => message) ?? [];
  expect(messages.join("\n")).toMatch(
    /insert the refund and add its amount to the refunded amount of its payment, in one transaction/,
  );
  expect(messages).toContain("request a refund");
  expect(flow?.failures.map(({ when }) => when).join("\n")).toMatch(
    /the refund would bring the refunded amount of its payment over its amount/,
  );
});

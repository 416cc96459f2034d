import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, style } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const eventsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const all = plan.get(architecture.event);
  return Object.fromEntries(
    all.map(({ id, data }) => [id, [idIn(data.producer), ...data.consumers.map(idIn)]]),
  );
};

it("has no event where nobody acts on one", async () => {
  expect(await eventsOf(plans.taskManagement)).toEqual({});
  expect(await eventsOf(plans.commandLineTool)).toEqual({});
});

it("tells services that depend on something of its beginning and end, and people by e-mail", async () => {
  expect(await eventsOf(plans.shop)).toEqual({
    "order-placed": ["orders-service", "email-service", "payments-service", "shipping-service"],
    "order-shipped": ["orders-service", "email-service", "payments-service", "shipping-service"],
  });
});

it("hands what is sent and what is worked on later to the worker", async () => {
  expect(await eventsOf(plans.chat)).toEqual({
    "message-removed": ["api", "background-worker"],
    "message-sent": ["api", "background-worker"],
    "picture-uploaded": ["api", "background-worker"],
  });
});

it("sends copies of what it changed to services that never ask", async () => {
  const nodes = plans.shop.filter(({ slot }) => slot !== "decision/style");
  const events = await eventsOf([
    ...nodes,
    style("microservices", { communication: "event-driven" }),
    action("Store manager", "update", "Product variant", "update"),
  ]);
  expect(events["product-variant-updated"]).toEqual([
    "catalog-service",
    "cart-service",
    "inventory-service",
    "orders-service",
  ]);
});

it("keeps a system that holds copies in step", async () => {
  expect(await eventsOf(plans.integrations)).toEqual({
    "contact-registered": ["contacts-functions", "background-worker"],
  });
});

it("says why it is not a call", async () => {
  const { plan } = await compile(plans.chat);
  expect(plan.get(architecture.event)[1]?.data.because).toBe(
    "Background worker acts on it; to send a message need not wait for that.",
  );
});

import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  concept,
  part,
  product,
  relation,
  requirement,
  stated,
  style,
} from "../fixtures/nodes.ts";
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
    // Payments and shipments are made by people, and their services ask for the order then.
    "order-placed": ["orders-service", "email-service"],
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

it("tells those whose things the text has change, and whom it has written to", async () => {
  const events = await eventsOf([
    ...plans.shop,
    requirement("R7", "When an order is completed, the system adjusts the inventory items."),
    requirement("R8", "System MUST send a goodbye email upon account update."),
    requirement("R9", "After a cart item is added, no email is sent."),
    requirement("R10", "Given a customer places an order, their cart is emptied."),
  ]);
  expect(events["order-placed"]).toEqual([
    "orders-service",
    "cart-service",
    "email-service",
    "inventory-service",
  ]);
  expect(Object.keys(events)).toEqual(["order-placed", "order-shipped"]);
  const registering = await eventsOf([
    ...plans.shop,
    action("Customer", "register", "User", "create"),
    requirement("R8", "System MUST send a welcome email upon successful registration."),
  ]);
  expect(registering["user-registered"]?.slice(1)).toEqual(["email-service"]);
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

it("tells nobody who sends out of what is not paid for yet, and names the event by the state", async () => {
  const ferry = (communication: "mixed" | "event-driven") => [
    product("Ferry", ["web-application"]),
    style("microservices", { communication }),
    actor("Passenger"),
    ...["Tickets", "Payments", "Boarding"].map((name) => part(name)),
    concept("Ticket", {
      states: [
        { name: "open", next: ["boarding"] },
        { name: "boarding", next: ["used"] },
        { name: "used", next: [] },
      ],
    }),
    concept("Payment", {
      states: [
        { name: "started", next: ["captured"] },
        { name: "captured", next: [] },
      ],
    }),
    concept("Boarding pass"),
    relation("Payment", "Ticket", { required: true }),
    relation("Boarding pass", "Ticket", { required: true }),
    action("Passenger", "place", "Ticket", "create", { critical: true }),
    action("Passenger", "start", "Payment", "create", { critical: true }),
    action(undefined, "capture", "Payment", "transition", {
      state: "captured",
      automatic: "event",
      taken: true,
    }),
    action(undefined, "board", "Ticket", "transition", {
      state: "boarding",
      automatic: "event",
      taken: true,
      sets: { value: "boarding", after: "brief/action#capture-payment" },
    }),
    ...stated("relational-store", "PostgreSQL"),
    ...stated("message-broker", "NATS"),
  ];
  const mixed = await eventsOf(ferry("mixed"));
  expect(mixed["ticket-placed"]).toBeUndefined();
  expect(mixed["ticket-set-to-boarding"]).toEqual(["tickets-service", "boarding-service"]);
  const events = await eventsOf(ferry("event-driven"));
  expect(events["ticket-placed"]).toEqual(["tickets-service", "payments-service"]);
});

import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  attribute,
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

it("tells people by e-mail, and no service that is not known to do anything upon it", async () => {
  expect(await eventsOf(plans.shop)).toEqual({
    // Payments and shipments are made by people, and their services ask for the order then.
    "order-placed": ["orders-service", "email-service"],
    "order-shipped": ["orders-service", "email-service"],
  });
});

it("tells whom something waits for that somebody else began, and of what waits for nobody nothing", async () => {
  const asks = (required: boolean) => [
    product("Choirs", ["web-application"]),
    style("layered-monolith"),
    actor("Member"),
    concept("Member"),
    concept("Duet", {
      states: [
        { name: "asked", next: ["agreed"] },
        { name: "agreed", next: [] },
      ],
    }),
    relation("Duet", "Member", { role: "first", required: true }),
    relation("Duet", "Member", { role: "second", required }),
    action("Member", "ask", "Duet", "create"),
    action("Member", "agree", "Duet", "transition", { state: "agreed" }),
    ...stated("email", "SendGrid"),
    ...stated("relational-store", "PostgreSQL"),
  ];
  expect(Object.keys(await eventsOf(asks(true)))).toContain("duet-asked");
  expect(Object.keys(await eventsOf(asks(false)))).not.toContain("duet-asked");
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

it("says what each does upon it, and has the stock reserved and released without a broker too", async () => {
  const { plan } = await compile([
    product("Greenhouse", ["web-application"]),
    style("microservices", { communication: "synchronous" }),
    actor("Gardener"),
    ...["Batches", "Stock"].map((name) => part(name)),
    concept("Batch", {
      states: [
        { name: "open", next: ["cancelled"] },
        { name: "cancelled", next: [] },
      ],
    }),
    concept("Batch line"),
    concept("Seed"),
    concept("Stock level"),
    attribute("Stock level", "reserved", { type: "integer" }),
    relation("Batch line", "Batch", { required: true, owned: true }),
    relation("Batch line", "Seed", { required: true }),
    relation("Stock level", "Seed", { required: true }),
    action("Gardener", "place", "Batch", "create", { critical: true }),
    action("Gardener", "cancel", "Batch", "transition", { state: "cancelled" }),
    action("Gardener", "list", "Seed", "list"),
    action("Gardener", "update", "Stock level", "update"),
    ...stated("relational-store", "PostgreSQL"),
  ]);
  const told = plan
    .get(architecture.event)
    .flatMap(({ id, data }) =>
      (data.effects ?? []).map((each) => `${id} > ${idIn(each.by)}: ${each.does}`),
    );
  expect(told).toEqual([
    "batch-cancelled > stock-service: releases the stock levels of the batch",
    "batch-placed > stock-service: reserves the stock levels of the batch",
    "stock-level-refused > batches-service: calls the batch off",
  ]);
  const flows = plan.get(architecture.flow).map(({ id }) => id);
  expect(flows).toEqual(
    expect.arrayContaining(["cancel-batch", "place-batch", "undo.place-batch"]),
  );
});

it("tells who keeps a part of a thing elsewhere that the thing is gone", async () => {
  const nodes = [
    product("Workshop", ["web-application"]),
    style("microservices", { communication: "mixed" }),
    actor("Carver"),
    ...["Drawings", "Prints"].map((name) => part(name)),
    ...["Drawing", "Print"].map((name) => concept(name)),
    relation("Print", "Drawing", { required: undefined, owned: true }),
    action("Carver", "delete", "Drawing", "delete"),
    action("Carver", "make", "Print", "create"),
  ];
  const { plan } = await compile(nodes);
  expect(plan.node("architecture/event#drawing-deleted")?.data).toMatchObject({
    effects: [
      {
        by: "architecture/component#prints-service",
        does: "deletes its prints of the drawing",
        changes: true,
      },
    ],
  });
  const asks = plan
    .get(architecture.connection)
    .find(({ data }) => data.from === "architecture/component#prints-service");
  expect(asks?.data).toMatchObject({
    to: "architecture/component#drawings-service",
    purpose: "looks up drawings",
  });
});

import { api } from "@planc/core/ir";
import { expect, it } from "vitest";
import { component, connection, drawn, event, view } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { fullOf } from "./line.ts";
import { eventContracts } from "./release-order.ts";

const told = (consumer: string, schemas: Drawn["schemas"] = []) =>
  eventContracts({
    ref: "decision/choice#message-broker",
    name: "Broker",
    full: "Broker 3",
    purpose: "Broker",
    technology: "broker",
    entry: undefined,
    drawn: drawn({
      schemas,
      components: [
        component("depot", "service", { name: "Depot" }),
        component("desk", "service", { name: "Desk" }),
        component("sweeper", "worker", { name: "Sweeper" }),
        component("broker", "broker", { choice: "message-broker" }),
      ],
      connections: [connection("desk", "broker")],
      events: [event("Note written", "desk", consumer)],
    }),
  });

it("has the form of what services tell each other left open, and not what one build tells its worker", () => {
  expect(told("depot").negative.map(fullOf).join(" ")).toMatch(
    /the fields of 1 event that Depot takes/,
  );
  expect(told("sweeper").negative).toEqual([]);
});

it("leaves nothing open where each event has a payload in the contract", () => {
  const written = event("Note written", "desk", "depot");
  const { negative, mitigation } = told("depot", [
    view(api.schema, "event.note-written", {
      name: "NoteWrittenEvent",
      purpose: "event",
      event: written.ref,
      description: "A note was written.",
      properties: [],
    }),
  ]);
  expect(negative).toEqual([]);
  expect(mitigation.map(fullOf).join(" ")).toMatch(/1 event are in contracts\/events\.yaml/);
});

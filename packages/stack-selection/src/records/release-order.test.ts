import { expect, it } from "vitest";
import { component, connection, drawn, event } from "../fixtures/drawn.ts";
import { fullOf } from "./line.ts";
import { eventContracts } from "./release-order.ts";

const told = (consumer: string) =>
  eventContracts({
    ref: "decision/choice#message-broker",
    name: "Broker",
    full: "Broker 3",
    purpose: "Broker",
    technology: "broker",
    entry: undefined,
    drawn: drawn({
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

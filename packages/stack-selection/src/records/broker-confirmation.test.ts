import { expect, it } from "vitest";
import { component, connection, drawn, duty, event, flow } from "../fixtures/drawn.ts";
import { confirmBroker } from "./broker-confirmation.ts";
import type { Drawn } from "./drawn.ts";
import { fullOf } from "./line.ts";

const broker = component("broker", "broker", { choice: "message-broker" });
const tolls = component("tolls", "service", { name: "Tolls service" });
const locks = component("locks", "service", { name: "Locks service" });
const worker = component("worker", "worker", { name: "Worker" });
const joined = {
  components: [broker, tolls, locks, worker],
  connections: [
    connection("tolls", "broker"),
    connection("broker", "tolls"),
    connection("broker", "worker"),
    connection("broker", "locks"),
  ],
};

const confirmed = (plan: Partial<Drawn>) => {
  const line = confirmBroker({
    ref: "decision/choice#message-broker",
    name: "NATS",
    full: "NATS 2.14",
    purpose: "Carries events between parts.",
    technology: "nats",
    entry: undefined,
    drawn: drawn({ ...joined, ...plan }),
  });
  return line && fullOf(line);
};

const relayed = flow(
  "Open lock",
  ["tolls", "the lock changed", "broker"],
  ["broker", "the lock changed, to every instance", "tolls"],
);

it("stops who handles an event that goes through the broker", () => {
  expect(confirmed({ events: [event("Toll paid", "tolls", "locks")], flows: [relayed] })).toBe(
    "A test stops Locks service while it handles Toll paid from NATS, and the event is delivered again.",
  );
});

it("stops who works at a job that a flow hands over", () => {
  const job = flow(
    "Pay toll",
    ["tolls", "job", "broker"],
    ["broker", "job for the toll", "worker"],
  );
  expect(confirmed({ flows: [job] })).toBe(
    "A test stops Worker while it works at the job for the toll from NATS, and the job is delivered again.",
  );
});

it("speaks of no job where live messages alone go through it", () => {
  expect(confirmed({ flows: [relayed] })).toBe(
    "A test connects a client to one instance of Tolls service and does “Open lock” at another: the client is told of it through NATS. No work that outlasts a request goes through it in this plan.",
  );
});

it("counts a duty that an event sets off, and none that the clock does", () => {
  expect(confirmed({ duties: [duty("count barges", "worker")] })).toBeUndefined();
  expect(confirmed({ duties: [duty("weigh barges", "worker", "event")] })).toBe(
    "A test stops Worker while it works at the job to weigh barges from NATS, and the job is delivered again.",
  );
});

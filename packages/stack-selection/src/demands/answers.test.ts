import { describe, expect, it } from "vitest";
import type { Demand } from "../catalog/demands/index.ts";
import { choice } from "../fixtures/decisions.ts";
import {
  component,
  connection,
  convention,
  drawn,
  duty,
  entity,
  event,
  operation,
  peakScenario,
  store,
  table,
} from "../fixtures/drawn.ts";
import { type Answering, answerTo } from "./answers.ts";

const plan = (parts: Partial<Answering>): Answering => ({
  choices: [],
  schemas: [],
  ...parts,
  ...drawn(parts),
});
const of = (topic: string) => `decision/choice#${topic}` as const;
const asks = (demand: Demand, parts: Partial<Answering>) => answerTo(demand, plan(parts));

const message: Demand = { kind: "message", choice: of("message-broker"), because: "For a test." };
const broker = component("broker", "broker", { choice: "message-broker" });
const locks = component("locks", "service");
const tolls = component("tolls", "service");
const handed = [connection("locks", "broker"), connection("broker", "tolls")];

it("judges nothing by a part of the plan that is not there", () => {
  const because = "For a test.";
  const demands: readonly Demand[] = [
    { kind: "component", choice: of("cache"), because },
    { kind: "channel", choice: of("real-time"), because },
    { kind: "flow", choice: of("cache"), because },
    message,
    { kind: "store", choice: of("relational-store"), because },
    { kind: "session", choice: of("cache"), because },
    { kind: "operation", choice: of("payments"), use: "webhook", because },
    { kind: "measurement", choice: of("load-testing"), by: "scenario", because },
  ];
  expect(demands.map((each) => asks(each, {}))).toEqual(demands.map(() => undefined));
});

describe("a broker", () => {
  it("is answered by an event that goes from one who feeds it to one who takes from it", () => {
    const parts = { components: [broker, locks, tolls], connections: handed };
    const passed = event("Barge locked", "locks", "tolls");
    expect(asks(message, { ...parts, events: [passed] })).toEqual([passed.ref]);
  });

  it("is not answered by an event that another way carries, nor by lines alone", () => {
    const aside = event("Barge sunk", "tolls", "locks");
    const parts = { components: [broker, locks, tolls], connections: handed };
    expect(asks(message, { ...parts, events: [aside] })).toEqual([]);
    expect(asks(message, parts)).toEqual([]);
  });

  it("is answered by work that is handed over, not by what the clock sets off", () => {
    const parts = { components: [broker, locks, tolls], connections: handed };
    expect(asks(message, { ...parts, duties: [duty("count barges", "tolls")] })).toEqual([]);
    const told = duty("weigh barges", "tolls", "event");
    const worker = { ...tolls, data: { ...tolls.data, kind: "worker" as const } };
    const behind = { ...parts, components: [broker, locks, worker] };
    expect(asks(message, { ...behind, duties: [told] })).toEqual([told.ref]);
    // A service does it in the transaction that causes it, unless an event sets it off.
    expect(asks(message, { ...parts, duties: [told] })).toEqual([]);
  });
});

it("answers a worker by its own duty, and what is handed over to by no other work of who hands over", () => {
  const demand: Demand = { kind: "message", choice: of("email"), because: "It is so." };
  const mail = component("mail", "external-system", { choice: "email" });
  const parts = {
    components: [mail, locks, tolls],
    connections: [connection("tolls", "mail")],
    events: [event("Barge locked", "locks", "tolls")],
  };
  expect(asks(demand, { ...parts, duties: [duty("count barges", "tolls")] })).toEqual([]);
  const reminder = duty("remind skippers", "mail");
  expect(asks(demand, { ...parts, duties: [reminder] })).toEqual([reminder.ref]);
});

it("answers a component by itself and those who are connected with it, and by nothing where it stands alone", () => {
  const demand: Demand = { kind: "component", choice: of("message-broker"), because: "It is so." };
  expect(asks(demand, { components: [broker, locks], connections: handed })).toEqual([
    broker.ref,
    ...handed.map(({ ref }) => ref),
  ]);
  expect(asks(demand, { components: [broker, locks] })).toEqual([]);
});

it("answers a store by the tables in it alone", () => {
  const demand: Demand = { kind: "store", choice: of("time-series-store"), because: "It is so." };
  const stores = [
    store("relational-store", "relational"),
    store("time-series-store", "time-series"),
  ];
  const tides = table("tides", "time-series-store");
  expect(asks(demand, { stores, tables: [tides, table("locks", "relational-store")] })).toEqual([
    tides.ref,
  ]);
  expect(asks(demand, { stores, tables: [table("tides", "relational-store")] })).toEqual([]);
});

it("answers a main store by the model of the domain where no tables are written for its engine", () => {
  const demand: Demand = { kind: "store", choice: of("relational-store"), because: "It is so." };
  const barge = entity("Barge");
  const parts = { stores: [store("relational-store", "relational")], entities: [barge] };
  expect(asks(demand, parts)).toEqual([barge.ref]);
  expect(asks({ ...demand, choice: of("time-series-store") }, parts)).toEqual([]);
  expect(asks(demand, { ...parts, tables: [table("barges", "other")] })).toEqual([]);
});

it("answers a webhook by an operation that is there to be called, not by a payment", () => {
  const demand: Demand = {
    kind: "operation",
    use: "webhook",
    choice: of("payments"),
    because: "It is so.",
  };
  const pay = operation("createPayment", "create");
  const told = operation("x", "command");
  const hook = (from: string) => ({
    ...told,
    ref: `api/operation#${from}` as const,
    data: {
      ...told.data,
      webhook: { from: `architecture/component#${from}` as const, key: "the id of the event" },
    },
  });
  const own = hook("acme");
  const components = [component("acme", "external-system", { choice: "payments" })];
  const interfaceOf = { convention: convention("rest"), components };
  expect(asks(demand, { ...interfaceOf, operations: [pay] })).toEqual([]);
  expect(asks(demand, { ...interfaceOf, operations: [pay, own, hook("other")] })).toEqual([
    own.ref,
  ]);
  expect(asks({ ...demand, use: "payment" }, { ...interfaceOf, operations: [pay, own] })).toEqual([
    pay.ref,
  ]);
  const refund = operation("refundPayment", "command");
  expect(asks({ ...demand, use: "payment" }, { ...interfaceOf, operations: [refund] })).toEqual([]);
});

it("answers what runs on another need by the choice for it", () => {
  const demand: Demand = {
    kind: "choice",
    topics: ["object-store", "cache"],
    choice: of("logging"),
    because: "It is so.",
  };
  const buckets = {
    ref: of("object-store"),
    id: "object-store",
    data: choice("object-store", "s3").data,
  };
  expect(asks(demand, { choices: [buckets] })).toEqual([buckets.ref]);
  expect(asks(demand, {})).toEqual([]);
});

it("answers a tool for load tests by scenarios, and not by alerts", () => {
  const demand: Demand = {
    kind: "measurement",
    by: "scenario",
    choice: of("load-testing"),
    because: "It is so.",
  };
  expect(asks(demand, { scenarios: [peakScenario] })).toEqual([peakScenario.ref]);
});

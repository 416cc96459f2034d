import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { choice } from "../fixtures/decisions.ts";
import { alert, component, connection, drawn, event, operation } from "../fixtures/drawn.ts";
import { borneBy } from "./borne.ts";
import { confirmedOf } from "./confirmation.ts";
import type { Drawn } from "./drawn.ts";
import { briefOf } from "./line.ts";

const borne = (topic: string, technology: string, plan: Partial<Drawn> = {}) => {
  const { id, data } = choice(topic, technology);
  const { positive, negative, mitigation } = borneBy(
    confirmedOf(
      { ref: `decision/choice#${id}`, data },
      { drawn: drawn(plan), catalogue: plainCatalogue },
    ),
  );
  return {
    positive: positive.map(briefOf),
    negative: negative.map(briefOf),
    mitigation: mitigation.map(briefOf),
  };
};

it("praises nothing that no part of the plan makes use of", () => {
  for (const [topic, technology] of [
    ["api-style", "rest"],
    ["message-broker", "rabbitmq"],
    ["payments", "stripe"],
    ["real-time", "socket-io"],
  ] as const)
    expect(borne(topic, technology)).toEqual({ positive: [], negative: [], mitigation: [] });
});

it("names the event that several parts take, each by itself", () => {
  const moored = event("Barge moored", "barges", "locks");
  const plan = {
    components: [component("locks", "service"), component("tolls", "service")],
    events: [
      {
        ...moored,
        data: {
          ...moored.data,
          consumers: ["architecture/component#locks", "architecture/component#tolls"] as const,
        },
      },
    ],
  };
  expect(borne("message-broker", "rabbitmq", plan).positive).toEqual([
    "Fan-out: Barge moored → locks and tolls.",
  ]);
  const single = { ...plan, events: [moored] };
  expect(borne("message-broker", "rabbitmq", single).positive).toEqual([]);
});

it("counts on card fields of the provider only where a client reaches it", () => {
  const components = [
    component("kiosk", "web-client", { name: "Kiosk" }),
    component("tolls", "service"),
    component("stripe", "external-system", { choice: "payments" }),
  ];
  const server = { components, connections: [connection("tolls", "stripe")] };
  expect(borne("payments", "stripe", server).positive).toEqual([]);
  const client = { components, connections: [connection("kiosk", "stripe", "card data")] };
  expect(borne("payments", "stripe", client).positive).toEqual([
    "Cards taken by the provider, so that their numbers stay outside: stripe is given card data, and the Kiosk leads there.",
  ]);
});

it("says that no alert looks at queues, until one does", () => {
  const components = [component("broker", "broker", { choice: "message-broker" })];
  expect(borne("message-broker", "rabbitmq", { components }).mitigation).toEqual([
    "An alert on how many messages wait in a queue: this plan has no alerts.",
  ]);
  const other = alert("Slow answers");
  expect(borne("message-broker", "rabbitmq", { components, alerts: [other] }).mitigation).toEqual([
    "An alert on how many messages wait in a queue: of the 1 alert of this plan none looks at rabbitmq.",
  ]);
  const own = {
    ...other,
    data: { ...other.data, watches: "architecture/component#broker" as const },
  };
  expect(borne("message-broker", "rabbitmq", { components, alerts: [own] })).toEqual({
    positive: [],
    negative: [],
    mitigation: [
      "“Slow answers” of performance/benchmarks.md is written for it, and nothing of this plan evaluates it yet: settle what does, and who is told.",
    ],
  });
  const read = [...components, component("monitoring", "monitoring")];
  const watched = borne("message-broker", "rabbitmq", { components: read, alerts: [own] });
  expect(watched).toEqual({
    positive: ["Alerts: “Slow answers”."],
    negative: [],
    mitigation: [],
  });
});

it("tells which operation takes what the provider reports", () => {
  const report = operation("receiveReport", "command");
  const plan = {
    components: [component("stripe", "external-system", { choice: "payments" })],
    operations: [
      {
        ...report,
        data: {
          ...report.data,
          webhook: { from: "architecture/component#stripe" as const, key: "id" },
        },
      },
    ],
  };
  expect(borne("payments", "stripe", plan).positive).toEqual(["Signed webhooks: receiveReport."]);
});

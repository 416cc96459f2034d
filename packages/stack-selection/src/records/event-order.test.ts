import type { Ref } from "@planc/core";
import { expect, it } from "vitest";
import { component, drawn, event } from "../fixtures/drawn.ts";
import { outOfOrder } from "./event-order.ts";
import { fullOf } from "./line.ts";

const told = (technology: string, names: readonly string[]) => {
  const ref: Ref = "decision/choice#message-broker";
  return outOfOrder({
    ref,
    name: "Broker",
    full: "Broker 3",
    purpose: "Broker",
    technology,
    entry: undefined,
    drawn: drawn({
      components: [
        component("depot", "service", { name: "Depot" }),
        component("broker", "broker", { choice: "message-broker" }),
      ],
      events: names.map((name) => event(name, "desk", "depot")),
    }),
  });
};

const numbered = ["outbox_events", "processed_events"].map((table) => ({
  id: `${table}.change_number`,
  ref: `data/column#${table}.change_number` as const,
  data: {
    table: `data/table#${table}` as const,
    name: "change_number",
    type: "bigint",
    logical: "integer" as const,
    nullable: false,
    generated: true,
  },
}));

it("says that a queue hands the end of a thing on before its beginning, and what a consumer does about it", () => {
  const both = told("rabbitmq", ["Note written", "Note deleted"]);
  expect(both.negative.map(fullOf).join(" ")).toMatch(
    /“Note written” can come to Depot after “Note deleted”/,
  );
  expect(both.mitigation.map(fullOf).join(" ")).toMatch(
    /after a later one about the same note is still done, unless the later one undoes it/,
  );
  expect(both.mitigation.map(fullOf).join(" ")).not.toMatch(/copy takes/);
});

it("says nothing of it where a log keeps what has one key in order, or nothing ends", () => {
  expect(told("kafka", ["Note written", "Note deleted"]).negative).toEqual([]);
  expect(told("rabbitmq", ["Note written", "Note read"]).negative).toEqual([]);
});

it("names the columns that carry the order where the schema has them", () => {
  const ref: Ref = "decision/choice#message-broker";
  const { mitigation } = outOfOrder({
    ref,
    name: "Broker",
    full: "Broker 3",
    purpose: "Broker",
    technology: "rabbitmq",
    entry: undefined,
    drawn: drawn({
      components: [
        component("depot", "service", { name: "Depot" }),
        component("broker", "broker", { choice: "message-broker" }),
      ],
      columns: numbered,
      events: ["Note written", "Note deleted"].map((name) => event(name, "desk", "depot")),
    }),
  });
  expect(mitigation.map(fullOf).join(" ")).toMatch(/change_number of its row of outbox_events/);
  expect(mitigation.map(fullOf).join(" ")).not.toMatch(/keeps no row of/);
});

it("says that a refusal is numbered where what it is about is not kept", () => {
  const ref: Ref = "decision/choice#message-broker";
  const refused = event("Shelf refused", "depot", "desk");
  const { mitigation } = outOfOrder({
    ref,
    name: "Broker",
    full: "Broker 3",
    purpose: "Broker",
    technology: "rabbitmq",
    entry: undefined,
    drawn: drawn({
      components: [
        component("depot", "service", { name: "Depot" }),
        component("broker", "broker", { choice: "message-broker" }),
      ],
      columns: numbered,
      events: [
        ...["Note written", "Note deleted"].map((name) => event(name, "desk", "depot")),
        { ...refused, data: { ...refused.data, undoes: "brief/action#write-note" as const } },
      ],
    }),
  });
  expect(mitigation.map(fullOf).join(" ")).toContain(
    "“Shelf refused” tells of a note that Depot keeps no row of: its number says nothing",
  );
});

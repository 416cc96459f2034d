import type { Ref } from "@planc/core";
import { expect, it } from "vitest";
import { component, drawn, event, table } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { jobTellers } from "./jobs.ts";

const told = (parts: Partial<Drawn>) => {
  const ref: Ref = "decision/choice#background-work";
  return jobTellers["broker-queue"]?.({
    ref,
    name: "Queues",
    full: "Queues",
    purpose: "Queues",
    technology: "broker-queue",
    entry: undefined,
    drawn: drawn(parts),
  });
};

const components = [
  component("worker", "worker", { name: "Worker" }),
  component("broker", "broker", { name: "Broker" }),
];

it("promises no work where none goes over the broker", () => {
  const nothing = told({ components });
  expect(nothing?.positive).toEqual([]);
  expect(nothing?.negative.join(" ")).toMatch(/no job goes over Broker/);
  expect(nothing?.confirmation).toBeUndefined();
});

it("knows a message again by a table, where no state of a row tells that it was handled", () => {
  const events = [event("Parcel sent", "api", "worker")];
  expect(told({ components, events })?.mitigation.join(" ")).toMatch(
    /Worker keeps the id of each message in a table, unique/,
  );
  const tables = [table("processed_events", "main")];
  expect(told({ components, events, tables })?.mitigation.join(" ")).toMatch(
    /Worker writes the id of each message to processed_events/,
  );
});

it("leaves open who writes a table of what a message has, where the queue carries it", () => {
  const events = [event("Parcel sent", "api", "worker")];
  const kept = table("parcel_tasks", "main");
  const tables = [{ ...kept, data: { ...kept.data, entity: "data/entity#parcel-task" as const } }];
  const columns = ["enqueued_at", "dequeue_count"].map((name) => ({
    ref: `data/column#parcel_tasks.${name}`,
    id: `parcel_tasks.${name}`,
    data: { name, table: kept.ref },
  })) as unknown as Drawn["columns"];
  const open = (parts: Partial<Drawn>) =>
    told({ components, events, tables, ...parts })?.negative.filter((each) =>
      each.includes("who writes a row of it"),
    );
  expect(open({ columns })).toHaveLength(1);
  expect(open({})).toEqual([]);
});

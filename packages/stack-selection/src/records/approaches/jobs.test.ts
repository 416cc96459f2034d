import type { Ref } from "@planc/core";
import { expect, it } from "vitest";
import { component, drawn, event, table } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
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
  expect(nothing?.negative.map(fullOf).join(" ")).toMatch(/no job goes over Broker/);
  expect(nothing?.confirmation).toBeUndefined();
});

it("knows a message again by a table, where no state of a row tells that it was handled", () => {
  const events = [event("Parcel sent", "api", "worker")];
  expect(told({ components, events })?.mitigation.map(fullOf).join(" ")).toMatch(
    /Worker keeps the id of each message in a table, unique/,
  );
  const tables = [table("processed_events", "main")];
  expect(told({ components, events, tables })?.mitigation.map(fullOf).join(" ")).toMatch(
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
      fullOf(each).includes("who writes a row of it"),
    );
  expect(open({ columns })).toHaveLength(1);
  expect(open({})).toEqual([]);
});

it("counts what follows from an event as the job of that event", () => {
  const sent = event("Parcel sent", "api", "worker");
  const ref = "brief/action#send-parcel" as const;
  const events = [{ ...sent, data: { ...sent.data, action: ref } }];
  const parts = {
    concepts: [{ ref: "brief/concept#crate", id: "crate", data: { name: "Crate" } }],
    actions: [
      { ref: "brief/action#empty-crate", id: "e", data: { concept: "brief/concept#crate" } },
    ],
    duties: [
      {
        ref: "architecture/duty#empty-crate",
        id: "empty-crate",
        data: {
          name: "empty crates",
          action: "brief/action#empty-crate",
          setOffBy: "event",
          after: ref,
          component: "architecture/component#worker",
        },
      },
    ],
  } as unknown as Partial<Drawn>;
  const text = told({ ...parts, components, events })
    ?.positive.map(fullOf)
    .join(" ");
  expect(text).toContain("1 kind of job (“Parcel sent”)");
  const alone = told({ ...parts, components, events: [sent] })
    ?.positive.map(fullOf)
    .join(" ");
  expect(alone).toContain("2 kinds of job");
});

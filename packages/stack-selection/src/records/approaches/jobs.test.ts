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

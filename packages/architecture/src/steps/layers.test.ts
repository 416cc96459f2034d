import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, attribute, concept, product, style } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

it("sorts clients, handlers, entities with their values, and stores into layers", async () => {
  const { plan } = await compile(plans.commandLineTool);
  const layers = plan.get(architecture.layer);
  expect(
    layers.map(({ id, data }) => [id, data.members.map(({ name, kind }) => `${kind} ${name}`)]),
  ).toEqual([
    ["application", ["command Create category", "command Import entry", "query List entries"]],
    ["domain", ["entity Category", "entity Entry"]],
    ["infrastructure", ["store Data file"]],
    ["presentation", ["client Command line"]],
  ]);
});

it("takes closed lists of values and life cycles for value objects", async () => {
  const { plan } = await compile(plans.taskManagement);
  const domain = plan.get(architecture.layer).find(({ id }) => id === "domain");
  expect(
    domain?.data.members.filter(({ kind }) => kind === "value object").map(({ name }) => name),
  ).toEqual(["Task state", "Task priority"]);
});

it("names the states of a thing once where one of its fields has them for values", async () => {
  const { plan } = await compile([
    product("Kiln book", ["web-application"]),
    style("layered-monolith"),
    concept("Firing", {
      states: [
        { name: "Planned", next: ["Done"] },
        { name: "Done", next: [] },
      ],
    }),
    attribute("Firing", "stage", { type: "enum", values: ["planned", "done"] }),
  ]);
  const domain = plan.get(architecture.layer).find(({ id }) => id === "domain");
  expect(domain?.data.members.map(({ name }) => name)).toEqual(["Firing", "Firing stage"]);
});

it("has no layers for a pipeline, which has stages", async () => {
  const { plan } = await compile(plans.pipeline);
  expect(plan.get(architecture.layer)).toEqual([]);
});

it("names no command for a value that is set in the transaction of another", async () => {
  const { plan } = await compile([
    product("Pier book", ["web-application"]),
    style("layered-monolith"),
    concept("Berth"),
    concept("Stay"),
    action(undefined, "book", "Stay", "create"),
    action(undefined, "update", "Berth", "update", {
      automatic: "event",
      sets: { value: "taken", after: "brief/action#book-stay" },
    }),
  ]);
  const application = plan.get(architecture.layer).find(({ id }) => id === "application");
  expect(application?.data.members.map(({ name }) => name)).toEqual(["Book stay"]);
});

it("names what handles events, and what changes two aggregates in one transaction", async () => {
  const follows = action(undefined, "note", "User", "transition", {
    automatic: "event",
    sets: { value: "free", after: "brief/action#complete-task" },
  });
  const members = async (nodes: readonly Draft[], kind: string) => {
    const { plan } = await compile(nodes);
    return plan
      .get(architecture.layer)
      .flatMap(({ data }) => data.members.filter((each) => each.kind === kind))
      .map(({ name }) => name);
  };
  const one = [...plans.taskManagement, follows];
  expect(await members(one, "domain service")).toEqual(["Complete task and set user to free"]);
  expect(await members(plans.taskManagement, "domain service")).toEqual([]);
  expect(await members(plans.shop, "event handler")).toEqual([
    "Order placed at Email service",
    "Order shipped at Email service",
  ]);
});

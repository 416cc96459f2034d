import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
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

it("has no layers for a pipeline, which has stages", async () => {
  const { plan } = await compile(plans.pipeline);
  expect(plan.get(architecture.layer)).toEqual([]);
});

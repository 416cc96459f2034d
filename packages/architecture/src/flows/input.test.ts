import { api, architecture, data } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import * as plans from "../fixtures/plans.ts";

it("misses what the contract asks for, and nothing that the system sets", async () => {
  const property = (name: string, more = {}) => ({
    name,
    type: "text" as const,
    list: false,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description: "Of the task.",
    ...more,
  });
  const nodes = [
    ...plans.taskManagement,
    given(data.entity, "task", {
      name: "Task",
      concept: "brief/concept#task",
      aggregate: "data/entity#task",
      lifecycle: "new",
    }),
    given(api.schema, "task.create", {
      name: "TaskCreate",
      purpose: "create",
      entity: "data/entity#task",
      description: "What is given to create a task.",
      properties: [property("shortTitle"), property("colour", { default: "red" })],
    }),
  ];
  const { plan } = await compile(nodes);
  const flow = plan.get(architecture.flow).find(({ id }) => id === "create-task");
  expect(flow?.data.failures[0]?.when).toBe("short title of the task is missing or not valid");
});

import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function updateOf(name: string, ...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      ...more,
      given(brief.action, "update-task", {
        actors: ["brief/actor#member"],
        verb: "update",
        concept: "brief/concept#task",
        effect: "update",
        requirements: [],
      }),
      given(data.entity, "user", {
        name: "User",
        concept: "brief/concept#user",
        aggregate: "data/entity#user",
        lifecycle: "new",
      }),
      given(data.field, "task.given", {
        entity: "data/entity#task",
        name,
        type: "uuid",
        required: false,
        unique: false,
        generated: false,
        references: { entity: "data/entity#user", onDelete: "set-null", because: "Theirs." },
      }),
    )
    .result();
  const update = plan
    .get(api.operation)
    .find(({ data: each }) => each.operationId === "updateTask");
  const body = plan.get(api.schema).find(({ ref }) => ref === update?.data.request);
  return {
    problems: (update?.data.errors ?? []).map(({ problem }) => problem),
    properties: (body?.data.properties ?? []).map((each) => each.name),
  };
}

it("refuses to give to a second one what the caller saw with nobody", async () => {
  const { problems, properties } = await updateOf("assignee");
  expect(properties).toContain("assigneeWas");
  expect(problems).toContain("assigned-meanwhile");
});

it("compares nothing of people whom nothing is given to", async () => {
  const { problems, properties } = await updateOf("reader");
  expect(properties.some((each) => each.endsWith("Was"))).toBe(false);
  expect(problems).not.toContain("assigned-meanwhile");
});

it("leaves it to the version where a thing counts its versions", async () => {
  const version = given(data.field, "task.version", {
    entity: "data/entity#task",
    name: "version",
    type: "integer",
    required: true,
    unique: false,
    generated: true,
  });
  const { properties } = await updateOf("assignee", version);
  expect(properties).not.toContain("assigneeWas");
});

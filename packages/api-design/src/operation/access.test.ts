import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const task = "brief/concept#task";

it("leaves a file of many to those who import it, where visitors may write one", async () => {
  const doing = (verb: string, actor: `brief/actor#${string}`) =>
    given(brief.action, `${verb}-task`, {
      actors: [actor],
      verb,
      concept: task,
      effect: "create",
      requirements: [],
    });
  const allowing = (verb: string, actor: `brief/actor#${string}`) =>
    given(security.policy, `${verb}.task`, {
      role: actor,
      concept: task,
      actions: [`brief/action#${verb}-task`],
      effects: ["create"],
      condition: "always",
    });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.actor, "stranger", { name: "Stranger", kind: "person", anonymous: true }),
      doing("write", "brief/actor#stranger"),
      doing("import", "brief/actor#member"),
      allowing("write", "brief/actor#stranger"),
      allowing("import", "brief/actor#member"),
    )
    .result();
  const access = (id: string) =>
    plan.get(api.operation).find((each) => each.id === id)?.data.access;
  expect(access("create-task")?.kind).toBe("public");
  expect(access("import-tasks")).toMatchObject({
    kind: "authenticated",
    roles: expect.arrayContaining(["brief/actor#member"]),
  });
});

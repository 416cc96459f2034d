import type { Draft } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenSync, tasksOfPeople } from "../fixtures/sync.ts";
import { chosenGraphql } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (technology: string, ...more: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...tasksOfPeople, ...chosenSync(technology), ...more)
    .result();

const changes = "changes-since-cursor";

it("gives what changed of people's things since a cursor, and what was deleted", async () => {
  const { plan, files, probes } = await compile(changes);
  const told = plan.get(api.operation).find(({ data }) => data.operationId === "listChanges");
  expect(told?.data.path).toBe("/changes");
  expect(told?.data.parameters.find(({ name }) => name === "kind")?.values).toEqual(["task"]);
  expect(probes.map(({ status }) => status)).toEqual(["passed", "passed", "passed"]);
  const contract = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  expect(contract).toMatch(/ {8}deleted:\n/);
});

it("takes the id from the device, so that no key is asked for and a repeat makes nothing", async () => {
  const made = async (technology: string) => {
    const { plan } = await compile(technology);
    const create = plan.get(api.schema).find(({ data }) => data.name === "TaskCreate");
    const operation = plan.get(api.operation).find(({ id }) => id === "create-task");
    return [create?.data.properties.some(({ name }) => name === "id"), operation?.data.idempotency];
  };
  expect(await made(changes)).toEqual([true, "natural"]);
  expect(await made("lists-anew")).toEqual([false, "key"]);
});

it("asks of a graph too, and of nothing where lists are read anew", async () => {
  const { files } = await compile(changes, ...chosenGraphql);
  const schema = files.find(({ path }) => path.endsWith("schema.graphql"))?.text ?? "";
  expect(schema).toContain("listChanges(since: String, kind: ChangeKind, limit: Int): ChangePage");
  const { plan } = await compile("lists-anew");
  expect(plan.get(api.operation).map(({ id }) => id)).not.toContain("list-changes");
});

it("has one operation for all modules of a program", async () => {
  const { plan } = await compile(
    changes,
    given(architecture.component, "accounts", {
      name: "Accounts module",
      kind: "module",
      inside: "architecture/component#api",
      responsibilities: ["keeps accounts"],
      owns: ["brief/concept#user"],
      forcedBy: [],
      stateless: true,
      lifecycle: "new",
    }),
    given(brief.action, "rename-user", {
      actors: ["brief/actor#member"],
      verb: "rename",
      concept: "brief/concept#user",
      effect: "update",
      requirements: [],
    }),
  );
  const told = plan.get(api.operation).filter(({ data }) => /Changes$/.test(data.operationId));
  expect(told.map(({ data }) => data.operationId)).toEqual(["listChanges"]);
});

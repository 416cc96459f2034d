import type { Draft } from "@planc/core";
import { api, brief, decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { staysConnected } from "../fixtures/calling-back.ts";
import { chosenRealTime } from "../fixtures/real-time.ts";
import { chosenGraphql, taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...more: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...more)
    .result();
const live = (text: string) => given(brief.quality, "real-time", { name: "real-time", text });

it("tells connected clients of what the connection carries, to those who may read it", async () => {
  const { plan } = await compile(...staysConnected, ...chosenRealTime, live("Tasks are live."));
  const told = plan.get(api.subscription);
  expect(told.map(({ data: { name, key, because } }) => [name, key, because])).toEqual([
    ["taskChanged", "taskId", "Tasks asked live."],
  ]);
  const message = plan.get(api.schema).find(({ ref }) => ref === told[0]?.data.message);
  expect(message?.data.properties.map(({ name }) => name)).toEqual([
    "change",
    "taskId",
    "projectId",
    "at",
    "task",
  ]);
});

it("lets nobody listen to the id of a thing that is yet to be made", async () => {
  const { plan, files } = await compile(
    ...staysConnected,
    ...chosenRealTime,
    live("Tasks are live."),
  );
  const [told] = plan.get(api.subscription);
  expect(told?.data.rooms).toEqual([
    {
      parameter: "projectId",
      segment: "projects",
      resource: "api/resource#projects",
      roles: ["brief/actor#member"],
    },
  ]);
  const text = files.find(({ path }) => path === "contracts/asyncapi.yaml")?.text ?? "";
  expect(text).toContain("address: projects/{projectId}/taskChanged");
});

it("writes messages that AsyncAPI's own parser reads, with who types among them", async () => {
  const { files, probes } = await compile(
    ...staysConnected,
    ...chosenRealTime,
    live("One sees who is typing."),
  );
  const text = files.find(({ path }) => path === "contracts/asyncapi.yaml")?.text ?? "";
  expect(text).toContain("receiveTypingChanged");
  expect(probes.find(({ id }) => id === "api/asyncapi-parser")).toMatchObject({
    status: "passed",
    detail: "8 messages, no error, no warning",
  });
});

it("makes them subscriptions of a GraphQL schema, and no file of their own", async () => {
  const { files, probes } = await compile(...staysConnected, ...chosenRealTime, ...chosenGraphql);
  const schema = files.find(({ path }) => path === "contracts/schema.graphql")?.text ?? "";
  expect(schema).toContain("type Subscription {");
  expect(schema).toContain("taskChanged(projectId: ID!): TaskChanged!");
  expect(files.some(({ path }) => path === "contracts/asyncapi.yaml")).toBe(false);
  expect(probes.every(({ status }) => status === "passed")).toBe(true);
});

it("tells nobody where nothing stays connected", async () => {
  const { plan } = await compile(...chosenRealTime, live("Tasks are live."));
  expect(plan.get(api.subscription)).toEqual([]);
  expect(plan.get(decision.choice)).toHaveLength(1);
});

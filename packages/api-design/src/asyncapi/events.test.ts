import { verifyFiles } from "@planc/core/host";
import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { overBroker } from "../fixtures/chosen-style.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (consumes = true) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...overBroker(consumes))
    .result();

it("has a channel for each event that a broker carries, with who sends and who receives", async () => {
  const { files, probes } = await compile();
  const document = parse(files.find(({ path }) => path === "contracts/events.yaml")?.text ?? "");
  expect(Object.keys(document.operations)).toEqual([
    "sendTaskCompletedByApi",
    "receiveTaskCompletedByReportsService",
  ]);
  expect(document.channels.taskCompleted.address).toBe("task-completed.v1");
  expect(document.servers.messageBroker.protocol).toBe("amqps");
  expect(probes.find(({ id }) => id === "api/asyncapi-parser")).toMatchObject({
    status: "passed",
    detail: "1 messages, no error, no warning",
  });
});

it("says which thing, what it is kept in order by, and the thing itself for a copy", async () => {
  const { plan } = await compile();
  const event = plan.get(api.schema).find(({ data }) => data.event !== undefined);
  expect(event?.data.properties.map(({ name, schema }) => [name, schema])).toEqual([
    ["eventId", undefined],
    ["occurredAt", undefined],
    ["changeNumber", undefined],
    ["taskId", undefined],
    ["projectId", undefined],
    ["task", "api/schema#tasks"],
  ]);
});

it("has no contract of events that nobody hears over the broker", async () => {
  const { files } = await compile(false);
  expect(files.map(({ path }) => path)).not.toContain("contracts/events.yaml");
});

it("refuses a channel that nobody listens to", async () => {
  const { files } = await compile();
  const text = files.find(({ path }) => path === "contracts/events.yaml")?.text ?? "";
  const { findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [
      {
        by: "api/events",
        path: "contracts/events.yaml",
        mediaType: "text/plain",
        text: text.replace("action: receive", "action: send"),
      },
    ],
  });
  expect(findings.map(({ message }) => message)).toEqual([
    "contracts/events.yaml breaks channel-has-both-sides: nobody does receive on taskCompleted.",
  ]);
});

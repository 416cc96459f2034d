import type { Draft } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenGraphql, taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function registering(text: string, ...more: readonly Draft[]) {
  const { plan, probes, findings } = await planTester({ plugins: [plugin], probes: "verify" })
    .with(
      ...taskManagement,
      given(brief.requirement, "fr-020", { key: "FR-020", kind: "functional", text }),
      ...more,
    )
    .result();
  return {
    operations: plan
      .get(api.operation)
      .filter(({ data }) => data.path.startsWith("/webhook-receivers"))
      .map(({ data }) => `${data.method} ${data.path} ${data.success}`),
    secretIn: plan
      .get(api.schema)
      .filter(({ data }) => data.properties.some(({ name }) => name === "secret"))
      .map(({ data }) => data.name),
    failed: [
      ...probes.flatMap(({ id, status, detail }) =>
        status === "passed" ? [] : [`${id} ${detail}`],
      ),
      ...findings.flatMap(({ code, message }) => (/call-|error-/.test(code) ? [message] : [])),
    ],
  };
}

const told = "The system MUST send a webhook when a task is completed.";
const none = { operations: [], secretIn: [], failed: [] };

it("lets whoever wants to be told register, pause and take away where it is called", async () => {
  const found = await registering(told);
  expect({ ...found, operations: found.operations.toSorted() }).toEqual({
    operations: [
      "delete /webhook-receivers/{webhookReceiverId} 204",
      "get /webhook-receivers 200",
      "get /webhook-receivers/{webhookReceiverId} 200",
      "patch /webhook-receivers/{webhookReceiverId} 200",
      "post /webhook-receivers 201",
    ],
    secretIn: ["WebhookReceiverMade"],
    failed: [],
  });
});

it("has no receivers where others call, or the text keeps them itself", async () => {
  expect(await registering("The system MUST verify incoming webhooks.")).toEqual(none);
  const own = given(brief.concept, "webhook", {
    name: "Webhook",
    plural: "Webhooks",
    role: "stored",
  });
  expect((await registering(told, own)).operations).toEqual([]);
  expect((await registering(told, ...chosenGraphql)).operations).toEqual([]);
});

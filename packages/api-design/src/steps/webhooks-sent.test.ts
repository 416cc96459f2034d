import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { taskManagement } from "../fixtures/task-management.ts";
import { valueExample } from "../openapi/value-example.ts";
import plugin from "../plugin.ts";

async function sent(text: string) {
  const { plan, files, probes } = await planTester({
    plugins: [plugin],
    probes: "verify",
  })
    .with(
      ...taskManagement,
      given(brief.requirement, "fr-020", { key: "FR-020", kind: "functional", text }),
      given(brief.system, "ledgerly", { name: "Ledgerly" }),
    )
    .result();
  const contract = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  return {
    types: plan.get(api.webhook).map(({ data }) => data.type),
    inContract: Object.keys(parse(contract).webhooks ?? {}),
    judged: [...new Set(probes.map(({ status }) => status))],
  };
}

const judged = ["passed"];

it.each([
  [
    "The system MUST send a webhook when a task is completed or deleted.",
    ["task.completed", "task.deleted"],
  ],
  ["Partners can register webhook URLs to hear of projects.", ["project.created"]],
  [
    "The system MUST notify other systems of every change via webhooks.",
    ["project.created", "task.completed", "task.created", "task.deleted"],
  ],
])("tells receivers what the text has told: %s", async (text, types) => {
  const found = await sent(text);
  expect({
    ...found,
    types: found.types.toSorted(),
    inContract: found.inContract.toSorted(),
  }).toEqual({ types, inContract: types, judged });
});

it.each([
  "The system MUST verify incoming webhooks before a task is completed.",
  "The system MUST handle webhooks from the bank.",
  "The status is set when the system sends an order and Ledgerly webhooks confirm it.",
  "The system MUST NOT send webhooks.",
  "Tasks are sent to the printer.",
])("sends nothing where others call, or nobody does: %s", async (text) => {
  expect(await sent(text)).toEqual({ types: [], inContract: [], judged });
});

it("signs each call, says when it comes again and by what a repeat is known", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.requirement, "fr-020", {
        key: "FR-020",
        kind: "functional",
        text: "The system sends a webhook when a task is deleted.",
      }),
    )
    .result();
  const text = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  const { post } = parse(text).webhooks["task.deleted"];
  expect(post.parameters.map(({ name }: { name: string }) => name)).toEqual([
    "webhook-id",
    "webhook-timestamp",
  ]);
  expect(post.security).toEqual([{ webhookSignature: [] }]);
  expect(post.description).toContain("after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h");
  expect(post.requestBody.content["application/json"].example).toMatchObject({
    type: "task.deleted",
    data: { id: valueExample({ type: "uuid" }, "taskId") },
  });
});

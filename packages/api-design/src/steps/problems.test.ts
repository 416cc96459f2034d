import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compiled = () =>
  planTester({ plugins: [plugin] })
    .with(...taskManagement)
    .result();

it("registers each kind of problem once, with what a client does about it", async () => {
  const { plan } = await compiled();
  const problems = plan.get(api.problem);
  const named = plan.get(api.operation).flatMap(({ data }) => data.errors.map((e) => e.problem));
  expect(problems.map(({ id }) => id)).toEqual([...new Set(named)].sort());
  expect(problems.find(({ id }) => id === "key-reused")?.data).toEqual({
    key: "key-reused",
    type: "urn:problem:key-reused",
    status: 422,
    title: "Key reused",
    when: "The idempotency key was used with another body.",
    retry: "after-change",
    client: "Choose a new key for a new intent; keep the old one for repeats alone.",
    operations: expect.arrayContaining(["api/operation#create-task"]),
  });
});

it("says of each error when this operation comes to it", async () => {
  const { files } = await compiled();
  const text = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  const { paths } = parse(text);
  expect(paths["/tasks/{taskId}/complete"].post.responses["409"]).toEqual({
    $ref: "#/components/responses/Conflict",
    description: "The record is in a state that does not allow it.",
  });
});

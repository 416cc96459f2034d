import { verifyFiles } from "@planc/core/host";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenGraphql, taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const schema = async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...chosenGraphql)
    .result();
  return files.find(({ path }) => path.endsWith("schema.graphql"))?.text ?? "";
};

it("pages by connections whose items have cursors", async () => {
  const text = await schema();
  expect(text).toContain("type TaskEdge {");
  expect(text).toContain("  edges: [TaskEdge!]!\n  pageInfo: PageInfo!");
  expect(text).not.toContain("TaskPage");
});

it("tells in a mutation's payload what the caller can mend, and nothing that only a login mends", async () => {
  const text = await schema();
  const payload = /type CompleteTaskPayload \{[^}]*\}/.exec(text)?.[0] ?? "";
  expect(payload).toContain("\n  task: Task\n");
  expect(payload).toContain("CONFLICT: The record is in a state that does not allow it.");
  expect(text).not.toContain("UNAUTHENTICATED");
});

it("says how deep and how dear one request may be", async () => {
  expect((await schema()).split("\n")[0]).toContain("costs more than 10200");
});

it("refuses a field that takes first and has no cursors", async () => {
  const { findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [
      {
        by: "api/graphql",
        path: "contracts/schema.graphql",
        mediaType: "text/plain",
        text: "type Query { tasks(first: Int): [String] }",
      },
    ],
  });
  expect(findings.map(({ message }) => message)).toEqual([
    "contracts/schema.graphql does not parse: Query.tasks takes first and gives no connection.",
  ]);
});

import type { Draft } from "@planc/core";
import { type RunResult, verifyFiles } from "@planc/core/host";
import { data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenFor } from "../fixtures/chosen-style.ts";
import { lastPlanOf } from "../fixtures/last-plan.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...more: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...more)
    .result();
const chosen = chosenFor("api-style", "grpc", "gRPC");

it("has a method for each operation, with the codes that it fails with", async () => {
  const { files, probes } = await compile(...chosen);
  const text = files.find(({ path }) => path === "contracts/api.proto")?.text ?? "";
  expect(text).toContain("package task_manager.v1;");
  expect(text).toContain(`  // FAILED_PRECONDITION: The record is in a state that does not allow it.
  rpc CompleteTask(CompleteTaskRequest) returns (CompleteTaskResponse);`);
  expect(text).toContain("message CompleteTaskResponse {\n  Task task = 1;\n}");
  expect(text).toContain(`message ListTasksResponse {
  repeated Task items = 1;
  string next_page_token = 2;
}`);
  expect(files.map(({ path }) => path)).not.toContain("contracts/openapi.yaml");
  expect(probes).toMatchObject([
    { id: "api/protobuf-parser", status: "passed", detail: "11 methods" },
  ]);
});

it("numbers fields in order, the id first, and gives every enumeration an unspecified value", async () => {
  const { files } = await compile(...chosen);
  const text = files.find(({ path }) => path === "contracts/api.proto")?.text ?? "";
  expect(text).toContain("message Task {\n  // Id.\n  string id = 1;");
  expect(text).toContain(
    "enum TaskStatus {\n  TASK_STATUS_UNSPECIFIED = 0;\n  TASK_STATUS_TODO = 1;",
  );
});

it("keeps the numbers of the last plan, gives new fields others, and those of gone ones to nobody", async () => {
  const note = given(data.field, "task.note", {
    entity: "data/entity#task",
    name: "note",
    type: "text",
    required: false,
    unique: false,
    generated: false,
  });
  const compileOf = (nodes: readonly Draft[]) =>
    planTester({ plugins: [plugin], probes: "verify" })
      .with(...nodes, ...chosen)
      .result();
  const less = taskManagement.filter(({ id }) => id !== "task.title");
  const textOf = ({ files }: RunResult) =>
    files.find(({ path }) => path === "contracts/api.proto")?.text ?? "";
  const first = await compileOf(taskManagement);
  const messageOf = (text: string) => /message Task \{[^}]*\}/.exec(text)?.[0] ?? "";
  const numbered = (result: RunResult, name: string) =>
    new RegExp(`\\b${name} = (\\d+);`).exec(messageOf(textOf(result)))?.[1];
  const title = numbered(first, "title");
  expect(title).toBeDefined();
  const second = await compileOf([...less, note, lastPlanOf(first)]);
  expect(messageOf(textOf(second))).toContain(`  reserved ${title};\n  reserved "title";`);
  expect(Number(numbered(second, "note"))).toBeGreaterThan(Number(title));
  const third = await compileOf([...taskManagement, lastPlanOf(second)]);
  expect(numbered(third, "title")).toBe(title);
  expect(messageOf(textOf(third))).toContain(`  reserved ${numbered(second, "note")};`);
  expect(third.probes).toMatchObject([{ id: "api/protobuf-parser", status: "passed" }]);
});

it("refuses a method whose message is nowhere", async () => {
  const { files } = await compile(...chosen);
  const text = files.find(({ path }) => path === "contracts/api.proto")?.text ?? "";
  const { probes, findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [
      {
        by: "api/grpc",
        path: "contracts/api.proto",
        mediaType: "text/plain",
        text: text.replace("  Task task = 1;", "  Nowhere task = 1;"),
      },
    ],
  });
  expect(probes.find(({ id }) => id === "api/protobuf-parser")?.status).toBe("failed");
  expect(findings.map(({ code }) => code)).toEqual(["api/schema-language-invalid"]);
});

it("writes no services where the interface is another", async () => {
  const { files } = await compile();
  expect(files.map(({ path }) => path)).not.toContain("contracts/api.proto");
});

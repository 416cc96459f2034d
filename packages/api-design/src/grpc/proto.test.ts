import { verifyFiles } from "@planc/core/host";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenFor } from "../fixtures/chosen-style.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...more: ReturnType<typeof chosenFor>) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...more)
    .result();
const chosen = chosenFor("api-style", "grpc", "gRPC");

it("has a method for each operation, with the codes that it fails with", async () => {
  const { files, probes } = await compile(...chosen);
  const text = files.find(({ path }) => path === "contracts/api.proto")?.text ?? "";
  expect(text).toContain("package task_manager.v1;");
  expect(text).toContain(`  // FAILED_PRECONDITION: The record is in a state that does not allow it.
  rpc CompleteTask(CompleteTaskRequest) returns (Task);`);
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
        text: text.replace("returns (Task);", "returns (Nowhere);"),
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

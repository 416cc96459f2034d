import type { Draft } from "@planc/core";
import { verifyFiles } from "@planc/core/host";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { chosenGraphql, taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...more: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...more)
    .result();

it("writes a contract in which Redocly finds no error and no warning", async () => {
  const { probes, findings } = await compile();
  expect(findings.filter((each) => each.severity !== "info")).toEqual([]);
  expect(probes.map(({ id, status, detail }) => [id, status, detail])).toEqual([
    ["api/examples", "passed", "37 examples and defaults fit their schemas"],
    [
      "api/mock",
      "passed",
      "11 calls answered, 50 of 61 errors provoked; not provoked: 500 of 11 operations",
    ],
    ["api/redocly", "passed", "11 operations, no error, no warning"],
  ]);
});

it("writes operations that move files or lead elsewhere so that Redocly has no complaint", async () => {
  const act = (verb: string, effect: "create" | "read") =>
    given(brief.action, `${verb}-task`, {
      actors: verb === "visit" ? [] : ["brief/actor#member"],
      verb,
      concept: "brief/concept#task",
      effect,
      requirements: [],
    });
  const { plan, probes } = await compile(
    act("export", "read"),
    act("import", "create"),
    act("visit", "read"),
  );
  const moved = plan
    .get(api.operation)
    .flatMap(({ data }) =>
      data.file || data.success === 302
        ? `${data.path} ${data.success} ${data.file?.mediaType ?? data.access.kind}`
        : [],
    );
  expect(moved).toEqual([
    "/projects/{projectId}/tasks/export 200 application/octet-stream",
    "/projects/{projectId}/tasks/import 200 application/octet-stream",
    "/tasks/{taskId}/visit 302 public",
  ]);
  expect(probes.map(({ status, detail }) => [status, detail])).toEqual([
    ["passed", "40 examples and defaults fit their schemas"],
    ["passed", "14 calls answered, 65 of 79 errors provoked; not provoked: 500 of 14 operations"],
    ["passed", "14 operations, no error, no warning"],
  ]);
});

const judge = (by: string, path: string, text: string) =>
  verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [{ by, path, mediaType: "text/plain", text }],
  });

it("fails a contract with a dangling reference, naming file and rule", async () => {
  const { files } = await compile();
  const contract = files.find((each) => each.path === "contracts/openapi.yaml")?.text ?? "";
  const broken = contract.replace("#/components/schemas/TaskPage", "#/components/schemas/Nowhere");
  const { probes, findings } = await judge("api/openapi", "contracts/openapi.yaml", broken);
  expect(probes.map((each) => each.status)).toContain("failed");
  expect(findings.map((each) => each.code)).toContain("api/contract-invalid");
  expect(findings[0]?.message).toContain("contracts/openapi.yaml breaks");
});

it("fails a contract with an example that its schema refuses, naming the place", async () => {
  const { files } = await compile();
  const contract = files.find((each) => each.path === "contracts/openapi.yaml")?.text ?? "";
  const broken = contract.replaceAll("status: todo", "status: nowhere");
  const { probes, findings } = await judge("api/openapi", "contracts/openapi.yaml", broken);
  expect(probes.find(({ id }) => id === "api/examples")?.status).toBe("failed");
  expect(findings.find(({ code }) => code === "api/example-refused")?.message).toContain(
    "components/schemas/Task",
  );
});

it("fails a GraphQL schema that names an unknown type", async () => {
  const { probes, findings } = await judge(
    "api/graphql",
    "contracts/schema.graphql",
    "type Query { a: Nowhere }",
  );
  expect(probes.map((each) => each.status)).toContain("failed");
  expect(findings.map((each) => each.code)).toEqual(["api/schema-language-invalid"]);
});

it("builds a GraphQL schema of the same operations", async () => {
  const { files } = await compile(...chosenGraphql);
  const text = files.find((each) => each.path === "contracts/schema.graphql")?.text ?? "";
  const { probes } = await judge("api/graphql", "contracts/schema.graphql", text);
  expect(probes.map((each) => [each.status, each.detail])).toContainEqual([
    "passed",
    "11 queries, mutations and subscriptions",
  ]);
});

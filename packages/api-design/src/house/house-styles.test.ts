import { api, decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { chosenGraphql, taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function contractIn(houseStyle: string) {
  const { files, plan, probes } = await planTester({
    plugins: [plugin],
    options: { houseStyle },
    probes: "verify",
  })
    .with(...taskManagement)
    .result();
  const text = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  const { paths, components, servers } = parse(text);
  const list = paths["/projects/{projectId}/tasks"].get;
  const create = paths["/projects/{projectId}/tasks"].post;
  const named = (each: { name?: string; $ref?: string }) => each.name ?? each.$ref;
  const notFound = components.responses.NotFound.content;
  return {
    base: servers[0].url,
    actions: Object.keys(paths).filter((path) => path.includes("omplete")),
    page: Object.keys(components.schemas.TaskPage.properties),
    listed: list.parameters.map(named).filter((name: string) => !/project|status/i.test(name)),
    repeat: create.parameters.map(named).filter((name: string) => !/project/i.test(name)),
    error: Object.keys(notFound),
    body: Object.keys(Object.values<{ example: object }>(notFound)[0]?.example ?? {}),
    due: Object.keys(components.schemas.Task.properties).find((name) => /due/.test(name)),
    record: plan.get(decision.choice).map(({ data }) => data.name),
    judged: probes.map(({ id, status }) => `${id} ${status}`),
  };
}

const judged = ["api/examples passed", "api/mock passed", "api/redocly passed"];
const inNoneMatch = "#/components/parameters/IfNoneMatch";

it("follows its own rules by default, and takes that for no decision", async () => {
  expect(await contractIn("default")).toEqual({
    base: "https://{host}/v1",
    actions: ["/tasks/{taskId}/complete"],
    page: ["data", "nextCursor"],
    listed: ["cursor", "limit", inNoneMatch],
    repeat: ["Idempotency-Key"],
    error: ["application/problem+json"],
    body: ["type", "title", "status", "detail"],
    due: "dueDate",
    record: [],
    judged,
  });
});

it("follows Zalando: snake case, links to pages, no version in the path", async () => {
  expect(await contractIn("zalando")).toEqual({
    base: "https://{host}",
    actions: ["/tasks/{taskId}/complete"],
    page: ["items", "next"],
    listed: ["cursor", "limit", inNoneMatch],
    repeat: ["Idempotency-Key"],
    error: ["application/problem+json"],
    body: ["type", "title", "status", "detail"],
    due: "due_date",
    record: ["Zalando RESTful API Guidelines"],
    judged,
  });
});

it("follows Google: custom methods after a colon, page tokens, google.rpc.Status", async () => {
  expect(await contractIn("google")).toEqual({
    base: "https://{host}/v1",
    actions: ["/tasks/{taskId}:complete"],
    page: ["tasks", "nextPageToken"],
    listed: ["pageToken", "pageSize", inNoneMatch],
    repeat: ["requestId"],
    error: ["application/json"],
    body: ["error"],
    due: "dueDate",
    record: ["Google API Improvement Proposals"],
    judged,
  });
});

it("follows Microsoft: the version in the query, `value` and a link, error codes", async () => {
  const version = "#/components/parameters/ApiVersion";
  expect(await contractIn("microsoft")).toEqual({
    base: "https://{host}",
    actions: ["/tasks/{taskId}:complete"],
    page: ["value", "nextLink"],
    listed: ["skiptoken", "maxpagesize", inNoneMatch, version],
    repeat: ["Repeatability-Request-ID", version],
    error: ["application/json"],
    body: ["error"],
    due: "dueDate",
    record: ["Microsoft Azure REST API Guidelines"],
    judged,
  });
});

it("pages by offset with totals where the configuration asks for it, and says what that costs", async () => {
  const { plan, files, probes } = await planTester({
    plugins: [plugin],
    options: { paging: "offset", largestOffset: 500 },
    probes: "verify",
  })
    .with(...taskManagement)
    .result();
  const text = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  const { paths, components } = parse(text);
  const [, offset] = paths["/projects/{projectId}/tasks"].get.parameters;
  expect(offset).toMatchObject({
    name: "offset",
    schema: { minimum: 0, maximum: 500, default: 0 },
  });
  expect(Object.keys(components.schemas.TaskPage.properties)).toEqual(["data", "total"]);
  expect(plan.get(api.convention)?.data.pagination).toContain("to count reads every row that fits");
  expect(probes.map(({ status }) => status)).toEqual(["passed", "passed", "passed"]);
});

it("leaves a graph its own forms", async () => {
  const { files } = await planTester({ plugins: [plugin], options: { houseStyle: "google" } })
    .with(...taskManagement, ...chosenGraphql)
    .result();
  const schema = files.find(({ path }) => path === "contracts/schema.graphql")?.text ?? "";
  expect(schema).not.toContain("nextPageToken");
});

import type { Draft } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { accountRoles } from "../fixtures/account-roles.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import { readCalls } from "../mock/read-calls.ts";
import plugin from "../plugin.ts";
import { jsonOf } from "./bodies.ts";

async function calls(...more: readonly Draft[]) {
  const { files, plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...more)
    .result();
  const text = files.find(({ path }) => path === "contracts/api.http")?.text ?? "";
  return { text, plan, names: readCalls(text).calls.map(({ name }) => name) };
}

it("calls every operation once, what holds before what is held, and takes away last", async () => {
  const { names, plan } = await calls();
  expect(names).toEqual([
    "signIn",
    "renewSignIn",
    "createProject",
    "createTask",
    "listProjects",
    "getProject",
    "listTasks",
    "getTask",
    "completeTask",
    "deleteTask",
    "signOut",
  ]);
  expect([...names].sort()).toEqual(
    plan
      .get(api.operation)
      .map(({ data: { operationId } }) => operationId)
      .sort(),
  );
});

it("takes ids and tokens from the answers before", async () => {
  const { text } = await calls();
  expect(text).toContain(`### Create a task
@projectId = {{createProject.response.body.$.id}}

# @name createTask
POST {{base}}/projects/{{projectId}}/tasks
Authorization: Bearer {{token}}
`);
});

it("names the version of the newest answer where a change has to", async () => {
  const version = given(data.field, "task.version", {
    entity: "data/entity#task",
    name: "version",
    type: "integer",
    required: true,
    unique: false,
    generated: true,
  });
  const { text } = await calls(version);
  expect(text).toContain('If-Match: "{{getTask.response.body.$.version}}"');
  expect(text).toContain('If-Match: "{{completeTask.response.body.$.version}}"');
});

it("signs in as another role where the first may not", async () => {
  const { text, names } = await calls(...accountRoles("administrator"));
  expect(names).toContain("signInAsAdministrator");
  expect(text).toContain("Authorization: Bearer {{tokenOfAdministrator}}");
});

it("takes no text of a value for a variable", () => {
  expect(jsonOf({ title: "{{token}}", project: "\u0001projectId\u0002" })).toBe(
    '{\n  "title": "{\\u007btoken}}",\n  "project": "{{projectId}}"\n}',
  );
});

it("reads nothing that a request client would not", () => {
  expect(() => readCalls("host = localhost\n")).toThrow("is no variable and no comment");
  expect(() => readCalls("### Read\nGET https://localhost/\n")).toThrow("has no name");
  expect(() => readCalls("### Read\n# @name read\nFETCH it\n")).toThrow("is no method and address");
});

import type { Draft } from "@planc/core";
import { verifyFiles } from "@planc/core/host";
import { data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...more: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...taskManagement, ...more)
    .result();

/** The verdict of the mock on files as they are, or as somebody changed them. */
async function served(
  change: (path: string, text: string) => string = (_, text) => text,
  ...more: readonly Draft[]
) {
  const { files, plan } = await compile(...more);
  const own = files.flatMap(({ path, ...rest }) =>
    path === "contracts/openapi.yaml" || path === "contracts/api.http"
      ? [
          {
            ...rest,
            path,
            text: change(path, rest.text),
            by: path.endsWith(".http") ? "api/api-http" : "api/openapi",
          },
        ]
      : [],
  );
  const { probes, findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: own,
    plan,
  });
  const mock = probes.find(({ id }) => id === "api/mock");
  return {
    status: mock?.status,
    detail: mock?.detail,
    findings: findings
      .filter(({ code }) => /call|error-/.test(code))
      .map(({ code, message }) => `${code} ${message}`),
  };
}

const version = given(data.field, "task.version", {
  entity: "data/entity#task",
  name: "version",
  type: "integer",
  required: true,
  unique: false,
  generated: true,
});

it("answers every call, and provokes every error that no fault of the server is needed for", async () => {
  expect(await served()).toEqual({
    status: "passed",
    detail: "11 calls answered, 50 of 61 errors provoked; not provoked: 500 of 11 operations",
    findings: [],
  });
});

it("provokes a stale and a missing version where records have one", async () => {
  const { status, detail } = await served(undefined, version);
  expect(status).toBe("passed");
  expect(detail).not.toMatch(/\b4(?:12|28)\b/);
  const { findings } = await served(
    (path, text) => (path.endsWith(".yaml") ? text.replaceAll(/^ +"428":\n.*\n/gm, "") : text),
    version,
  );
  expect(findings).toContain(
    "api/error-undocumented completeTask in contracts/openapi.yaml can answer 428, which it does not document so: no version is named.",
  );
});

it("names an error that can happen and is not documented", async () => {
  const { status, findings } = await served((path, text) =>
    path.endsWith(".yaml")
      ? text.replace(/(operationId: completeTask[\s\S]*?) +"409":\n.*\n/, "$1")
      : text,
  );
  expect(status).toBe("failed");
  expect(findings).toEqual([
    "api/error-undocumented completeTask in contracts/openapi.yaml can answer 409, which it does not document so: it is done once more.",
  ]);
});

it("names an error that is documented and cannot happen", async () => {
  const { status, findings } = await served((path, text) =>
    path.endsWith(".yaml")
      ? text.replace(
          /(operationId: listProjects[\s\S]*?responses:\n)/,
          '$1        "404":\n          $ref: "#/components/responses/NotFound"\n',
        )
      : text,
  );
  expect(status).toBe("failed");
  expect(findings).toEqual([
    "api/error-out-of-reach listProjects in contracts/openapi.yaml documents 404, which cannot happen: it names nothing by an id.",
  ]);
});

it("names a call that is not answered as documented", async () => {
  const { status, findings } = await served((path, text) =>
    path.endsWith(".http") ? text.replace("{{base}}/projects\n", "{{base}}/nowhere\n") : text,
  );
  expect(status).toBe("failed");
  expect(findings.filter((each) => each.includes("leads to no operation"))).toEqual([
    "api/call-unanswered contracts/api.http: createProject is not answered as the contract says: leads to no operation of the contract.",
  ]);
});

import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const reading = (path: string) =>
  given(api.operation, "get-job", {
    operationId: "getJob",
    method: "get",
    path,
    resource: "api/resource#jobs",
    summary: "See how far a job is",
    effect: "read",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    component: "architecture/component#api",
    parameters: [],
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "natural",
    lifecycle: "new",
  });

const compile = async (path: string) => {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept("user", { name: "User" }, { email: { name: "email" } }),
      ...concept("kiln", { name: "Kiln" }, { name: { name: "name" } }),
      given(api.resource, "jobs", { name: "Job", path: "/jobs" }),
      reading(path),
    )
    .result();
  return {
    tables: plan.get(data.table).map(({ id }) => id),
    sql: files.find((each) => each.path.endsWith("schema.sql"))?.text ?? "",
  };
};

it("keeps how far a job is where the interface lets a client follow it", async () => {
  const { tables, sql } = await compile("/jobs/{jobId}");
  expect(tables).toContain("followed_jobs");
  expect(sql).toContain("CHECK (status IN ('waiting', 'running', 'succeeded', 'failed'))");
  expect(sql).toMatch(/user_id +uuid NOT NULL/);
  expect(sql).toMatch(/followed_jobs_user_id_fkey.*ON DELETE CASCADE/);
  expect(sql).toMatch(/result_url +text/);
});

it("keeps none where nobody can ask for it", async () => {
  expect((await compile("/kilns/{kilnId}")).tables).toEqual(["kilns", "users"]);
});

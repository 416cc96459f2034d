import { expect, it } from "vitest";
import { forcedBy } from "../fixtures/forced-by.ts";

const compile = (path: string) =>
  forcedBy(
    "get-job",
    { id: "jobs", name: "Job", path: "/jobs" },
    {
      operationId: "getJob",
      method: "get",
      path,
      summary: "See how far a job is",
      effect: "read",
      success: 200,
    },
  );

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

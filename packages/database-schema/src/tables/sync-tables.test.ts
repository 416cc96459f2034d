import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { choice, concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const asked = (name: string) =>
  given(api.operation, "list-changes", {
    operationId: "listChanges",
    method: "get",
    path: "/changes",
    resource: "api/resource#logbooks",
    summary: "List what changed",
    effect: "list",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    component: "architecture/component#api",
    parameters: [
      { name, in: "query", type: "text", required: false, description: "From where." },
      {
        name: "kind",
        in: "query",
        type: "enum",
        required: false,
        description: "Of which kind.",
        values: ["ship log", "voyage"],
      },
    ],
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "natural",
    lifecycle: "new",
  });

const resource = given(api.resource, "logbooks", { name: "Logbook", path: "/logbooks" });

const compile = async (name: string) => {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept("user", { name: "User" }, { email: { name: "email" } }),
      resource,
      asked(name),
    )
    .result();
  return {
    tables: plan.get(data.table).map(({ id }) => id),
    sql: files.find(({ path }) => path.endsWith("schema.sql"))?.text ?? "",
  };
};

it("keeps the last change of each record for who has it, in the order of the commits", async () => {
  const { tables, sql } = await compile("since");
  expect(tables).toEqual(expect.arrayContaining(["sync_changes", "sync_positions"]));
  expect(sql).toContain("CHECK (kind IN ('ship_log', 'voyage'))");
  expect(sql).toContain("UNIQUE (user_id, kind, record_id)");
  expect(sql).toContain("PRIMARY KEY (user_id, position)");
  expect(sql).toMatch(/sync_positions_user_id_fkey.*ON DELETE CASCADE/);
});

it("keeps none where no operation asks from a place", async () => {
  expect((await compile("cursor")).tables).toEqual(["users"]);
});

it("keeps when fields were changed where the later change is to stay", async () => {
  const fields = async (technology: string) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        ...store("postgresql", "18"),
        ...choice("sync-conflicts", technology),
        ...concept(
          "voyage",
          { name: "Voyage" },
          { port: { name: "port" } },
          {
            "update-voyage": { verb: "update", effect: "update" },
          },
        ),
      )
      .result();
    return plan.get(data.column).map(({ data: { name } }) => name);
  };
  expect(await fields("last-made-per-field")).toContain("field_times");
  expect(await fields("last-write-per-field")).not.toContain("field_times");
});

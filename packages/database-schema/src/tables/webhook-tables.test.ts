import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const registering = (path: string) =>
  given(api.operation, "register-webhook-receiver", {
    operationId: "registerWebhookReceiver",
    method: "post",
    path,
    resource: "api/resource#webhook-receivers",
    summary: "Register a webhook receiver",
    effect: "create",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    component: "architecture/component#api",
    parameters: [],
    success: 201,
    errors: [],
    paginated: false,
    idempotency: "none",
    lifecycle: "new",
  });

const compile = async (path: string) => {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept("user", { name: "User" }, { email: { name: "email" } }),
      ...concept("kiln", { name: "Kiln" }, { name: { name: "name" } }),
      given(api.resource, "webhook-receivers", { name: "Webhook receiver", path }),
      registering(path),
    )
    .result();
  return {
    tables: plan.get(data.table).map(({ id }) => id),
    sql: files.find((each) => each.path.endsWith("schema.sql"))?.text ?? "",
  };
};

it("keeps whom to call, and the calls that wait, where somebody can register", async () => {
  const { tables, sql } = await compile("/webhook-receivers");
  expect(tables).toEqual(expect.arrayContaining(["webhook_deliveries", "webhook_receivers"]));
  expect(sql).toContain("CHECK (status IN ('active', 'paused', 'ended'))");
  expect(sql).toMatch(/secret_encrypted +text NOT NULL/);
  expect(sql).toMatch(/webhook_deliveries_receiver_id_fkey.*ON DELETE CASCADE/);
  expect(sql).toMatch(/webhook_receivers_user_id_fkey.*ON DELETE CASCADE/);
});

it("keeps none where nobody is called", async () => {
  expect((await compile("/kilns")).tables).toEqual(["kilns", "users"]);
});

import { expect, it } from "vitest";
import { forcedBy } from "../fixtures/forced-by.ts";

const compile = (path: string) =>
  forcedBy(
    "register-webhook-receiver",
    { id: "webhook-receivers", name: "Webhook receiver", path },
    {
      operationId: "registerWebhookReceiver",
      method: "post",
      path,
      summary: "Register a webhook receiver",
      effect: "create",
      success: 201,
      idempotency: "none",
    },
  );

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

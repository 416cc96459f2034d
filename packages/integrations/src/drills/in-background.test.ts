import { integration } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, flow } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const delivering = [
  component("webhook-receivers", "external-system", { name: "Webhook receivers" }),
  component("worker", "worker"),
  component("store", "relational-store"),
  connection("worker", "webhook-receivers", {
    purpose: "delivers webhooks",
    mode: "async",
    timeout: { value: 15, unit: "s" },
  }),
  flow("deliver-webhooks", [
    "worker>store: claim the job for the webhook delivery, with address and secret",
    "worker>webhook-receivers: deliver the event, signed, under its webhook-id",
    "worker>store: the delivery: waiting → finished",
  ]),
];

it("repeats whatever a receiver does not take, as the contract tells it, under the id of the delivery", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...delivering)
    .result();
  const [call] = plan.get(integration.call).map(({ data }) => data);
  expect(call?.idempotency).toMatchObject({
    at: "header webhook-id",
    from: "id of the webhook delivery",
  });
  expect(call?.retry).toMatchObject({ layer: "queue", repeats: 9, never: ["410"] });
  const [sheet] = plan.get(integration.provider).map(({ data }) => data);
  expect(sheet?.environments).toEqual([]);
});

it("has addresses that lead inside tried, and a receiver that fails for good", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...delivering)
    .result();
  const drills = plan.get(integration.drill).map(({ data }) => [data.kind, data.given]);
  expect(drills).toContainEqual(["forged", expect.stringContaining("169.254.169.254")]);
  expect(drills).toContainEqual(["outage", expect.stringContaining("fails 5 events")]);
});

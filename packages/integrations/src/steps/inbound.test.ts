import type { Draft } from "@planc/core";
import { brief, integration } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { connection } from "../fixtures/build.ts";
import { ferry, harbour, stripeWebhook } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

it("receives a report as its scheme asks", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...ferry)
    .result();
  expect(plan.get(integration.inbound).map(({ data }) => data)).toMatchObject([
    {
      event: "outcome of payments",
      scheme: "HMAC-SHA256, hex",
      header: "Stripe-Signature",
      over: "raw-body",
      stamped: true,
      replayWindow: { value: 5, unit: "min" },
      dedupeBy: "id",
      remember: { value: 3, unit: "day" },
      reconcile: { every: { value: 1, unit: "day" } },
    },
  ]);
});

it("takes the proof as the architecture says it where nobody has read its documentation", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...ferry.filter((each) => each.id !== "stripe.api.callback"),
      ...harbour,
      connection(
        "harbour-office",
        "api",
        {
          purpose: "what happens there, as a webhook",
          webhook: { ...stripeWebhook, proof: "a signature of the raw body", fields: [] },
        },
        ".callback",
      ),
    )
    .result();
  const [report] = plan.get(integration.inbound);
  expect([report?.data.scheme, report?.data.verification, report?.data.replayWindow]).toEqual([
    "not known",
    "a signature of the raw body",
    undefined,
  ]);
});

it("listens to events of subscriptions only where the product has some", async () => {
  const eventsOf = async (...more: readonly Draft[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...ferry, ...more)
      .result();
    return plan.get(integration.inbound)[0]?.data.events.map(({ name }) => name) ?? [];
  };
  expect(await eventsOf()).not.toContain("customer.subscription.deleted");
  expect(await eventsOf()).toContain("charge.dispute.closed");
  const season = given(brief.concept, "season-subscription", {
    name: "Season subscription",
    role: "stored",
  });
  expect(await eventsOf(season)).toContain("customer.subscription.deleted");
});

import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, actor, concept, product, requirement, style } from "../fixtures/nodes.ts";

const bakery: readonly Draft[] = [
  product("Bakery", ["web-application"]),
  style("modular-monolith"),
  actor("Baker"),
  concept("Delivery"),
  action("Baker", "send", "Delivery", "create", { critical: true }),
];
const system = (name: string, purpose: string) =>
  given(brief.system, name.toLowerCase(), { name, purpose, existing: false });

const callbacks = async (...more: readonly Draft[]) => {
  const { plan } = await compile([...bakery, ...more]);
  return plan
    .get(architecture.connection)
    .flatMap(({ data: { from, webhook } }) => (webhook ? [[idIn(from), webhook]] : []));
};

describe("webhooks", () => {
  it("come from a payment provider whose documentation has them", async () => {
    expect(await callbacks(system("Stripe", "payments"))).toMatchObject([
      ["stripe", { header: "Stripe-Signature", key: "id", handler: "architecture/component#api" }],
    ]);
  });

  it("are not made up for a payment system of which nothing is known", async () => {
    expect(await callbacks(system("Kupferpay", "payments"))).toEqual([]);
  });

  it("come from any system of which the text says so, in a form that is its own", async () => {
    const text = "The system takes webhooks from Parcelbird when a parcel is handed over.";
    expect(await callbacks(system("Parcelbird", "parcels"), requirement("R1", text))).toMatchObject(
      [["parcelbird", { fields: [], key: "the id that Parcelbird gives each report" }]],
    );
  });

  it("that go to a system do not come from it", async () => {
    const text = "Bakers can send a webhook to Parcelbird.";
    expect(await callbacks(system("Parcelbird", "parcels"), requirement("R1", text))).toEqual([]);
  });
});

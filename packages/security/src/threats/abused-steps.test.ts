import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, operation, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const by = (role: "customer" | "clerk") =>
  ({ kind: "authenticated", roles: [`brief/actor#${role}`], policies: [] }) as const;
const post = (id: string, role: "customer" | "clerk" = "customer") =>
  operation(id, "post", `/steps/${id}`, { effect: "command", access: by(role) });
const provider = component("till", "Till", "external-system", {
  choice: "decision/choice#payments",
});
const gains = async (nodes: readonly Draft[], without = "") => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop.filter(({ id }) => id !== "place-order" && id !== without), ...nodes)
    .result();
  return plan
    .get(security.threat)
    .filter(({ data }) => data.rule === "SEC-TM-022")
    .map(({ data }) => data.scenario);
};

it.each([
  ["create-payment", "One account calls createPayment by program, to test stolen cards."],
  ["redeem-voucher", "One account calls redeemVoucher by program, to find codes that work."],
  ["create-order", "One account calls createOrder by program, to hold stock that nobody buys."],
])("tells what a program would call %s for", async (id, scenario) => {
  expect(await gains([provider, post(id)])).toEqual([scenario]);
});

it.each(["refund-payment", "reconcile-payment", "cancel-order", "create-coupon", "add-order-item"])(
  "says nothing of %s, which does not do it",
  async (id) => {
    expect(await gains([provider, post(id)])).toEqual([]);
  },
);

it("says nothing where only those who run the product may, or nothing is there to take", async () => {
  expect(await gains([provider, post("create-payment", "clerk")])).toEqual([]);
  expect(await gains([post("create-payment")])).toEqual([]);
  expect(await gains([post("create-order")], "product.stock")).toEqual([]);
  const stock = given(brief.concept, "stock-item", { name: "Stock item", role: "stored" });
  expect(await gains([stock, post("create-order")], "product.stock")).toHaveLength(1);
});

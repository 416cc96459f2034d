import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, requirement } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const flowsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.flow);
};
const stepsOf = async (nodes: readonly Draft[], id: string) => {
  const flow = (await flowsOf(nodes)).find((each) => each.id === id);
  return flow?.data.steps
    .filter(({ mode }) => mode !== "reply")
    .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`);
};

describe("flows of what has to be paid first", () => {
  // Without a service of its own for payments, orders ask the provider.
  const shop = plans.shop.filter(({ id }) => !/^(?:payments?|start-payment)(?:\.|$)/.test(id));
  const paid = [
    ...shop.filter(({ id }) => id !== "place-order"),
    action("Customer", "place", "Order", "create", {
      critical: true,
      paid: ["brief/requirement#r7"],
    }),
  ];
  const asked = requirement("R7", "If a payment is declined, no order is placed.");

  it("ask the provider before anything is stored", async () => {
    expect((await stepsOf([...paid, asked], "place-order"))?.slice(4, 8)).toEqual([
      "orders-service > stripe: authorise the payment of the order",
      "orders-service > relational-store: insert the order, in one transaction",
      "orders-service > stripe: capture the payment of the order",
      "orders-service > message-broker: order placed",
    ]);
  });

  it("say what is left where the payment or the insert fails", async () => {
    const all = await flowsOf([...paid, asked]);
    const flow = all.find(({ id }) => id === "place-order");
    const said = flow?.data.failures.map(({ when, handling }) => `${when}: ${handling}`);
    expect(said?.filter((each) => /^(?:Stripe|PostgreSQL)/.test(each))).toEqual([
      "Stripe declines the payment: no order is stored; the web client keeps what was to be paid for, says why and offers another try",
      "Stripe does not answer the authorisation within 10 s: no order is stored; the call is repeated under the same key, so it counts once, and voided if the caller gives up",
      "PostgreSQL silent for 250 ms: unknown: idempotent repeat; where nothing is, the authorisation of the payment is voided",
      "Stripe does not answer the capture within 10 s: the order stays, as its payment is authorised; the capture is repeated under the same key, so it counts once",
    ]);
  });

  it("bring it to its next state once the payment is captured", async () => {
    const confirm = action(undefined, "confirm", "Order", "transition", {
      automatic: "event",
      state: "confirmed",
      taken: true,
    });
    const order = given(brief.concept, "order", {
      name: "Order",
      role: "stored",
      states: [
        { name: "placed", next: ["confirmed"] },
        { name: "confirmed", next: [] },
      ],
    });
    const others = [...paid, asked].filter(
      ({ id, slot }) => slot !== "brief/concept" || id !== "order",
    );
    const setsIt = async (nodes: readonly Draft[]) =>
      (await stepsOf(nodes, "place-order"))?.some((each) =>
        each.endsWith("relational-store: set the order to confirmed"),
      );
    expect(await setsIt([...others, order, confirm])).toBe(true);
    expect(await setsIt([...paid, asked])).toBe(false);
  });

  it("take a use of what others count once the payment is authorised, and give it back", async () => {
    const product = { concept: "brief/concept#product" } as const;
    const count = (name: string) =>
      given(brief.attribute, `product.${name}`, { ...product, name, type: "integer" });
    const using = [
      ...shop.filter(({ id }) => id !== "place-order"),
      count("limit"),
      count("taken"),
      action("Customer", "place", "Order", "create", {
        critical: true,
        paid: ["brief/requirement#r7"],
        usesUp: {
          ...product,
          limit: "brief/attribute#product.limit",
          taken: "brief/attribute#product.taken",
        },
      }),
      asked,
    ];
    const steps = await stepsOf(using, "place-order");
    const at = (part: string) => steps?.findIndex((each) => each.includes(part)) ?? -1;
    expect(at("take a use of the product")).toBeGreaterThan(at("authorise the payment"));
    expect(at("insert the order")).toBeGreaterThan(at("take a use of the product"));
    const flow = (await flowsOf(using)).find(({ id }) => id === "place-order");
    expect(flow?.data.failures.map(({ when }) => when)).toContain("no use of the product is left");
  });

  it("store first where nothing says that it is paid first", async () => {
    expect((await stepsOf(shop, "place-order"))?.[4]).toBe(
      "orders-service > relational-store: insert the order",
    );
  });
});

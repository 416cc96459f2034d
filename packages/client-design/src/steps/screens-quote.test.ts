import { api, brief, client } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { operation } from "../fixtures/garden.ts";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const agreed = "brief/attribute#order.agreed-total";
const property = {
  type: "money",
  list: false,
  required: true,
  nullable: false,
  readOnly: true,
  writeOnly: false,
  description: "test",
} as const;

const quoted = [
  ...shop.map((each) =>
    each.id === "place-order"
      ? given(brief.action, "place-order", {
          actors: ["brief/actor#buyer"],
          verb: "place",
          concept: "brief/concept#order",
          effect: "create",
          requirements: [],
          from: "brief/concept#cart",
          agrees: agreed,
        })
      : each,
  ),
  given(brief.attribute, "order.agreed-total", {
    concept: "brief/concept#order",
    name: "agreed total",
    type: "money",
  }),
  given(api.schema, "carts.quote-line", {
    name: "CartItemPrice",
    purpose: "resource",
    description: "test",
    properties: [
      { ...property, name: "cartItemId", type: "uuid" },
      { ...property, name: "teaName", type: "text", field: "data/field#tea.name" },
      { ...property, name: "unitPrice", field: "data/field#tea.price" },
      { ...property, name: "lineTotal", field: "data/field#tea.price" },
    ],
  }),
  given(api.schema, "carts.quote", {
    name: "OrderQuote",
    purpose: "resource",
    description: "test",
    properties: [
      {
        ...property,
        name: "lines",
        type: "list",
        list: true,
        schema: "api/schema#carts.quote-line",
      },
      { ...property, name: "total", field: "data/field#order.total" },
      { ...property, name: "subtotal" },
    ],
  }),
  operation("quote-order", "get", "/carts/{cartId}/order-quote", "carts", "read", [], {
    realises: [agreed],
    response: "api/schema#carts.quote",
    access: { kind: "public", because: "test" },
  }),
];

async function screens() {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...quoted)
    .run();
  return new Map(
    plan.get(client.screen).map(({ id, data }) => [id.split(".").slice(1).join("."), data]),
  );
}

it("opens cart and checkout with what tells the sum that is agreed to", async () => {
  const all = await screens();
  for (const id of ["carts.view", "checkout"]) {
    const screen = all.get(id);
    const use = screen?.uses.find((each) => each.operation === "api/operation#quote-order");
    expect([id, use?.when]).toEqual([id, "opening"]);
    expect(screen?.shows).toContain("data/field#order.total");
  }
});

it("calls each part of a line as the contract does, and asks for no name that a line has", async () => {
  const cart = (await screens()).get("carts.view");
  expect(cart?.answers?.find(({ property }) => property === "lines")?.of).toEqual([
    "tea name",
    "unit price",
    "line total",
  ]);
  expect(cart?.answers?.map(({ property }) => property)).toEqual(["lines", "subtotal"]);
  expect(cart?.names?.find(({ field }) => field === "data/field#cart-item.tea")).toEqual({
    field: "data/field#cart-item.tea",
    title: "data/field#tea.name",
  });
});

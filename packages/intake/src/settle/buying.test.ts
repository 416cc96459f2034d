import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

/** `customer: create order`, of what people do in a shop that has the things. */
async function actions(
  sentence: string,
  ...things: readonly string[]
): Promise<readonly unknown[]> {
  const spec = `# Feature Specification: Bike parts

## Requirements

- **FR-001**: ${sentence}

## Key Entities

- **Customer**: whoever buys, with a name
${things.map((each) => `- **${each}**: with a number and a price`).join("\n")}
`;
  return actionsOf(spec);
}

async function actionsOf(spec: string): Promise<readonly unknown[]> {
  const { plan } = await compileSources({ spec });
  return dataIn(plan, "brief/action").map((data) => {
    const { verb, concept, effect } = data as {
      readonly verb: string;
      readonly concept: string;
      readonly effect: string;
    };
    return `${verb} ${concept.slice("brief/concept#".length)} (${effect})`;
  });
}

const shop = ["Product", "Order", "Cart"];

it.each<[string, readonly string[], readonly string[]]>([
  ["Customers MUST be able to purchase products.", shop, ["place order (create)"]],
  ["Customers MUST be able to check out their cart.", shop, ["place order (create)"]],
  ["Customers MUST be able to place orders.", shop, ["place order (create)"]],
  ["Customers MUST be able to book a stand.", ["Stand", "Booking"], ["create booking (create)"]],
  ["Customers MUST be able to book a stand.", ["Stand"], ["book stand (create)"]],
  ["Customers MUST be able to complete a purchase.", shop, ["place order (create)"]],
  ["Customers MUST be able to add products to their cart.", shop, ["update cart (update)"]],
  [
    "Customers MUST be able to add products to their cart.",
    [...shop, "Cart item"],
    ["add cart-item (create)", "view cart (read)"],
  ],
  [
    "Customers MUST be able to remove products from their cart.",
    [...shop, "Cart item"],
    ["remove cart-item (delete)"],
  ],
  [
    "Customers MUST be able to view a product and add it to the cart.",
    [...shop, "Cart item"],
    ["add cart-item (create)", "view cart (read)", "view product (read)"],
  ],
  // Nothing is ordered where there are no orders.
  ["Customers MUST be able to purchase tickets.", ["Ticket"], ["purchase ticket (command)"]],
  ["Customers MUST be able to add products to an order.", shop, ["update order (update)"]],
])("takes buying for what it makes: %s", async (sentence, things, expected) => {
  expect(await actions(sentence, ...things)).toEqual(expected);
});

it("changes the quantity of the line that ties goods to what holds them", async () => {
  const spec = `# Feature Specification: Bike parts

## Requirements

- **FR-001**: Customers MUST be able to add, update quantity, and remove products from their basket.

## Key Entities

- **Product**: Has a name and a price.
- **Basket**: What a customer means to buy. Belongs to one customer.
- **Basket item**: A line within a basket. References a product with a quantity.
- **Order**: Has a number and a total.
- **Order line**: A line within an order. Has a quantity and a line total.
`;
  expect(await actionsOf(spec)).toEqual([
    "add basket-item (create)",
    "remove basket-item (delete)",
    "update basket-item (update)",
    "view basket (read)",
  ]);
});

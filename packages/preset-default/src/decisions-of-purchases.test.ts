import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const entities = `
### Key Entities

- **Order**: A completed purchase. Has order date, status, line items, subtotal, total. Belongs to one user.
- **Coupon**: A discount. Has a code, discount type (percentage/fixed), discount value.
- **Basket**: A customer's collection of products. Contains basket items (product reference, quantity). Belongs to one user.
- **BasketItem**: A line within a basket. References a product with a quantity.
- **Product**: A bowl or a cup. Has name and price.
`;
const shop = (...more: readonly string[]) =>
  [
    "# Feature Specification: Pottery",
    "",
    "A web application with PostgreSQL and Stripe for payments.",
    "",
    "## Requirements",
    "",
    ...[
      "System MUST allow customers to add products to their basket.",
      "System MUST allow customers to place an order.",
      "System MUST allow customers to view their orders.",
      "System MUST allow administrators to create, update and delete coupons and products.",
      "System MUST create an order from the current basket contents when checkout is confirmed, and the basket is cleared.",
      "System MUST allow customers to apply a coupon code to their basket.",
      ...more,
    ].map((text, at) => `- **FR-00${at + 1}**: ${text}`),
    entities,
  ].join("\n");
const paidFirst =
  "If the payment fails during checkout, the order MUST NOT be created and the basket MUST be preserved.";
const asked = [
  paidFirst,
  "When a basket contains items whose prices changed since they were added, the system MUST recalculate totals at checkout and notify the customer.",
  "When two customers simultaneously use the last available use of a coupon, one alone MUST get it.",
];

it("decides in which order a purchase is paid and kept, and which sum is paid", async () => {
  const plan = await planned(shop(...asked));
  expect(plan.chosen("paid-making")).toBe("authorise-first");
  expect(plan.record("paid-making")).toMatch(/Ruled out[^#]*Stored as unpaid/);
  expect(plan.chosen("changed-price")).toBe("agreed-sum");
  expect(plan.record("changed-price")).toContain("createOrder takes the “agreed total”");
  expect(plan.text("contracts/openapi.yaml")).toContain("agreedTotal");
  expect(plan.record("taken-once")).toContain("uses_taken < usage_limit");
  expect(plan.text("database/schema.sql")).toContain("uses_taken");
});

it("decides none of it where nothing is paid for as it is made", async () => {
  const plan = await planned(shop());
  expect(plan.chosen("paid-making")).toBeUndefined();
  expect(plan.chosen("changed-price")).toBeUndefined();
  expect(plan.chosen("earned-points")).toBeUndefined();
});

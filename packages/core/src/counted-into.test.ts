import { expect, it } from "vitest";
import { countedInto } from "./counted-into.ts";

it("adds what is given back to what was refunded, and a correction to what is on hand", () => {
  const payment = { name: "Payment", attributes: ["amount", "refunded amount"] };
  expect(countedInto({ name: "Refund", attributes: ["amount", "reason"] }, payment)).toEqual({
    by: "amount",
    into: "refunded amount",
  });
  const item = { name: "Inventory item", attributes: ["quantity on hand", "quantity reserved"] };
  const adjustment = { name: "Stock adjustment", attributes: ["quantity change", "reason"] };
  expect(countedInto(adjustment, item)).toEqual({
    by: "quantity change",
    into: "quantity on hand",
  });
});

it("adds nothing where the other counts nothing of it", () => {
  const order = { name: "Order", attributes: ["total"] };
  expect(countedInto({ name: "Refund", attributes: ["amount"] }, order)).toBeUndefined();
  expect(countedInto({ name: "Payment", attributes: ["amount"] }, order)).toBeUndefined();
});

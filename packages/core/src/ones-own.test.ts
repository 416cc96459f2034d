import { expect, it } from "vitest";
import { isOnesOwn } from "./ones-own.ts";

it("knows what nobody needs without its owner from what others need", () => {
  expect(["Cart", "Shopping cart", "Wishlist", "Push token"].filter(isOnesOwn)).toHaveLength(4);
  expect(["Order", "Comment", "Invoice", "Cart line"].filter(isOnesOwn)).toEqual([]);
});

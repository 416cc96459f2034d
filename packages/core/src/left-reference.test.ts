import { expect, it } from "vitest";
import { isLeftReference, isReferredTo } from "./left-reference.ts";

it("knows what is said of references that are left from other orphans", () => {
  expect(isLeftReference("Swaps keep their berth reference cleared or become orphaned")).toBe(true);
  expect(isLeftReference("The audit finds no orphans among the receipts")).toBe(false);
  expect(isLeftReference("The reference of a receipt is shown")).toBe(false);
});

it("looks for who refers among what the product keeps", () => {
  const relations = [{ data: { from: "brief/concept#swap", to: "brief/concept#berth" } }];
  expect(isReferredTo("brief/concept#berth", relations, new Set(["brief/concept#swap"]))).toBe(
    true,
  );
  expect(isReferredTo("brief/concept#berth", relations, new Set(["brief/concept#berth"]))).toBe(
    false,
  );
});

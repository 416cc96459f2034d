import { expect, it } from "vitest";
import { capital, listed } from "./text.ts";

it("puts the last of several names behind its own word", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((each) => listed(each))).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
});

it("makes the first letter a capital, whatever its alphabet", () => {
  expect(["", "order", "über", "\u{10428}x"].map(capital)).toEqual([
    "",
    "Order",
    "Über",
    "\u{10400}x",
  ]);
});

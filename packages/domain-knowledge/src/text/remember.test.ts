import { expect, it } from "vitest";
import { remember } from "./remember.ts";

it("makes the same of a text once, and forgets when texts are too many", () => {
  const made: number[] = [];
  const lengthOf = remember((text) => {
    made.push(text.length);
    return text.length;
  });
  const long = "a".repeat(2_000_001);
  expect(["ab", "ab", long, "ab", "abc", "ab"].map(lengthOf)).toEqual([2, 2, 2_000_001, 2, 3, 2]);
  expect(made).toEqual([2, 2_000_001, 3, 2]);
});

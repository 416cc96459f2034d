import { expect, it } from "vitest";
import { addTallies, ratesOf } from "./tally.ts";

it("adds up before it divides, so that large cases count for more", () => {
  const small = { found: ["a"], missed: [], wrong: [] };
  const large = { found: ["b", "c"], missed: ["d", "e"], wrong: ["f"] };
  expect(ratesOf(addTallies([small, large]))).toEqual({ precision: 0.75, recall: 0.6, f1: 2 / 3 });
});

it("has no rate of nothing", () => {
  expect(ratesOf({ found: [], missed: [], wrong: [] })).toBeUndefined();
});

it("gives nothing for what is only false, or only missed", () => {
  expect(ratesOf({ found: [], missed: [], wrong: ["a"] })?.f1).toBe(0);
  expect(ratesOf({ found: [], missed: ["a"], wrong: [] })?.f1).toBe(0);
});

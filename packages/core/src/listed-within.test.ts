import { expect, it } from "vitest";
import { listedWithin } from "./listed-within.ts";

const things = Array.from({ length: 150 }, (_, at) => `thing number ${at + 1}`);

it("lists names as a sentence does", () => {
  expect(listedWithin([], 20)).toBe("");
  expect(listedWithin(["orders"], 20)).toBe("orders");
  expect(listedWithin(["orders", "returns"], 20)).toBe("orders and returns");
  expect(listedWithin(["a", "b", "c"], 20)).toBe("a, b and c");
  expect(listedWithin(["a", "b", "c"], 20, { between: "; ", last: "; " })).toBe("a; b; c");
});

it("says how many it leaves out where there is no room", () => {
  expect(listedWithin(things, 50)).toBe("thing number 1, thing number 2 and 148 more");
  for (const most of [25, 40, 120, 200, 1_000, 4_000])
    expect(listedWithin(things, most).length).toBeLessThanOrEqual(most);
});

it("cuts a name that is longer than the whole, between its letters", () => {
  expect(listedWithin(["abcdefghij"], 5)).toBe("abcd…");
  expect(listedWithin(["ab😀defghij"], 4)).toBe("ab…");
  expect(listedWithin(["abcdefghij", "x", "y"], 16)).toBe("abcd… and 2 more");
});

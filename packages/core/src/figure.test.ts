import fc from "fast-check";
import { expect, it } from "vitest";
import { calculate } from "./calculate.ts";
import { figureOf } from "./figure.ts";

it("computes what its text says", () => {
  expect(calculate("users / (response + think)", { users: 1000, response: 0.2, think: 9.8 })).toBe(
    100,
  );
  expect(calculate("max(2, ceil(9 / 4)) - 1 * 2", {})).toBe(1);
});

it.each(["", "a +", "a b", "a; b", "f(a)", "(a", "a.b", "1 + unknown"])("refuses %j", (formula) => {
  expect(() => calculate(formula, { a: 1 })).toThrow(RangeError);
});

it("gives multiplication before addition, from left to right", () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(99), fc.integer({ min: 1, max: 99 }), (a, b, c) => {
      expect(calculate("a - b + a * b / c - c", { a, b, c })).toBeCloseTo(a - b + (a * b) / c - c);
    }),
  );
});

it("spans the least and greatest value over the inputs' ranges", () => {
  const figure = figureOf("a / b", "ratio", {
    a: { value: 10, unit: "count", low: 5, high: 20 },
    b: { value: 2, unit: "count", low: 1, high: 4 },
  });
  expect([figure.value, figure.low, figure.high]).toEqual([5, 1.25, 20]);
});

it("has no range where its inputs have none", () => {
  expect(figureOf("a", "count", { a: { value: 1, unit: "count" } })).toEqual({
    value: 1,
    unit: "count",
    formula: "a",
    inputs: [{ name: "a", value: 1, unit: "count" }],
  });
});

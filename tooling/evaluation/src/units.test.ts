import fc from "fast-check";
import { expect, it } from "vitest";
import { measure, sameMeasure } from "./units.ts";

const same: readonly (readonly [number, string, number, string])[] = [
  [2, "minutes", 120, "s"],
  [0.5, "seconds", 500, "ms"],
  [1, "years", 365, "day"],
  [8, "MB", 8000, "kB"],
  [99.5, "percent", 99.5, "%"],
  [20, "EUR", 20, "euros"],
  [5000, "requests/second", 5000, "req/s"],
  [600, "requests per minute", 10, "rps"],
  [1, "million clicks per hour", 1_000_000, "click/h"],
  [512, "KB/s", 512, "kB/s"],
  [8, "Mbit/s", 1, "MB/s"],
  [200, "characters", 200, "char"],
  [3, "times", 3, "attempt"],
  [40, "team members", 40, "members"],
  [5, "stages", 5, ""],
  [1.5, "factor", 1.5, "x"],
];

const different: readonly (readonly [number, string, number, string])[] = [
  [2, "minutes", 2, "s"],
  [95, "percent", 95, "s"],
  [95, "percent", 95, ""],
  [10, "users", 10, "loans"],
  [10, "requests/second", 10, "request"],
  [20, "EUR", 20, "USD"],
];

it.each(same)("takes %d %s for %d %s", (one, unit, other, otherUnit) => {
  expect(sameMeasure(measure(one, unit), measure(other, otherUnit))).toBe(true);
});

it.each(different)("keeps %d %s and %d %s apart", (one, unit, other, otherUnit) => {
  expect(sameMeasure(measure(one, unit), measure(other, otherUnit))).toBe(false);
});

it("converts in proportion", () => {
  const unit = fc.constantFrom("ms", "minutes", "GB", "%", "req/min", "loans", "USD", "kB/s");
  const value = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, fc.integer({ min: 2, max: 1000 }), unit, (number, times, each) => {
      const [one, many] = [measure(number, each), measure(number * times, each)];
      expect(many.unit).toBe(one.unit);
      expect(sameMeasure(many, { ...one, value: one.value * times })).toBe(true);
    }),
  );
});

it("takes any text for a unit", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (unit) => {
      expect(sameMeasure(measure(3, unit), measure(3, unit))).toBe(true);
    }),
  );
});

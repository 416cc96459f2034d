import type { DataOf } from "@planc/core";
import type { brief, performance } from "@planc/core/ir";
import { expect, it } from "vitest";
import { boundOf, isComparable, isWithin } from "./bounds.ts";

const quantity = (value: number, unit: string): DataOf<typeof brief.quantity> => ({
  about: "recovery",
  measure: "recovery-time",
  kind: "limit",
  comparator: "<=",
  value,
  unit,
  key: "Recovery",
});
type Target = DataOf<typeof performance.target>;
const target = (value: number, unit: Target["value"]["unit"]): Target => ({
  name: "recovery",
  measure: "recovery-time",
  comparator: "<=",
  value: { value, unit },
  applies: [],
  condition: "always",
  method: "measured",
});

it.each([
  [1, "week", true],
  [3, "day", true],
  [1, "month", true],
  [90, "min", false],
])("holds a target of two hours against %s %s", (value, unit, kept) => {
  const bound = boundOf(quantity(value, unit));
  const two = target(2, "h");
  expect(bound && isComparable(two, bound) && isWithin(two, bound)).toBe(kept);
});

it("holds nothing against a unit that it does not know", () => {
  const bound = boundOf(quantity(3, "sprint"));
  expect(bound && isComparable(target(2, "h"), bound)).toBe(false);
});

import { expect, it } from "vitest";
import { unitText } from "./unit-text.ts";

it.each([
  [2, "incident", "incidents"],
  [1, "incident", "incident"],
  [200, "char", "characters"],
  [1, "char", "character"],
  [3, "query", "queries"],
  [30, "day", "days"],
  [250, "ms", "ms"],
  [5, "req/s", "req/s"],
  [9, "users", "users"],
])("counts units that are words: %s %s", (value, unit, expected) => {
  expect(unitText(value, unit)).toBe(expected);
});

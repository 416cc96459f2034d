import { expect, it } from "vitest";
import { firstValue } from "./first-value.ts";

it.each([
  ["In Review", "enum", ["draft", "in_review"], "in_review"],
  ["lost", "enum", ["draft"], undefined],
  ["off", "boolean", [], false],
  ["20", "integer", [], 20],
  ["5 units", "integer", [], 5],
  ["2 hours", "integer", [], undefined],
  ["7.5 %", "percent", [], 7.5],
  ["NOK", "currency", [], "NOK"],
  ["the day of creation", "text", [], undefined],
  ["today", "date", [], undefined],
  [undefined, "text", [], undefined],
] as const)("reads %s of %s", (written, type, values, expected) => {
  expect(firstValue(written, type, values)).toBe(expected);
});

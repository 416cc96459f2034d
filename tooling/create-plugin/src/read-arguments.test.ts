import { expect, it } from "vitest";
import { readArguments } from "./read-arguments.ts";

it("describes a plugin by its area", () => {
  expect(readArguments(["cost-control", "--area", "cost"])).toEqual({
    name: "cost-control",
    kind: "plugin",
    area: "cost",
    description: "Plans the cost of a system",
  });
});

it("asks no area of a library", () => {
  expect(readArguments(["sums", "--kind", "library", "--description", "Adds up"])).toEqual({
    name: "sums",
    kind: "library",
    area: "sums",
    description: "Adds up",
  });
});

it.each([
  [[], "Which name"],
  [["cost"], "Which area"],
  [["cost", "price", "--area", "cost"], "not also price"],
  [["cost", "--kind", "app"], "not a app"],
  [["Cost", "--area", "cost"], '"Cost"'],
  [["../cost", "--area", "cost"], '"../cost"'],
  [["cost", "--area", "the cost"], '"the cost"'],
  [["cost", "--arena", "cost"], "--arena"],
])("says what is wrong with %j", (args, fault) => {
  expect(() => readArguments(args)).toThrow(fault);
});

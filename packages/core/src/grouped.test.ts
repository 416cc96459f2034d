import { expect, it } from "vitest";
import { groupedBy } from "./grouped.ts";

it("keeps items in their order and leaves out those without a key", () => {
  const groups = groupedBy(["ant", "bee", "", "ape"], (word) => word[0]);
  expect([...groups]).toEqual([
    ["a", ["ant", "ape"]],
    ["b", ["bee"]],
  ]);
});

import { expect, it } from "vitest";
import { cyclesIn } from "./cycles.ts";

it("finds each group that leads back to itself, and nothing beside it", () => {
  expect(
    cyclesIn([
      ["a", "b"],
      ["b", "a"],
      ["b", "c"],
      ["c", "d"],
      ["d", "e"],
      ["e", "c"],
      ["x", "a"],
      ["e", "y"],
    ]),
  ).toEqual([
    ["a", "b"],
    ["c", "d", "e"],
  ]);
});

it("finds nothing in a tree", () => {
  expect(
    cyclesIn([
      ["a", "b"],
      ["a", "c"],
      ["b", "d"],
      ["c", "d"],
    ]),
  ).toEqual([]);
});

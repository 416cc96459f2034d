import { expect, it } from "vitest";
import { findWays } from "./find-ways.ts";

it("reads until which state people may", () => {
  expect(findWays("A hire can be changed before it is confirmed.")).toEqual([
    { modality: "before", to: "change", from: ["confirmed"] },
  ]);
  expect(findWays("A hire can be cancelled until the hire is confirmed.")).toEqual([
    { modality: "before", to: "cancel", from: ["confirmed"] },
  ]);
});

it("takes what happens to another thing for no state of this one", () => {
  expect(findWays("A hire can be cancelled until the counter closes.")).toEqual([]);
  expect(findWays("A hire can be changed before the season is closed.")).toEqual([]);
});

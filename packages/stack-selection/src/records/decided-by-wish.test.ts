import { expect, it } from "vitest";
import { decidedByWish } from "./decided-by-wish.ts";
import type { RankedOption } from "./ranking.ts";

const option = (name: string, total: number, by: number): RankedOption => ({
  name,
  chosen: name === "Oak",
  total,
  wishes: by === 0 ? [] : [{ by, because: "oak is at hand" }],
  scores: [],
});

it("names the wish where the criteria alone would put another first", () => {
  expect(decidedByWish([option("Oak", 0.8, 0), option("Elm", 0.7, -0.15)])).toBe(
    "By the criteria Elm is ahead, 0.85 to 0.8; what decides is a wish (Elm, −0.15: oak is at hand).",
  );
  expect(decidedByWish([option("Oak", 0.8, 0.15), option("Elm", 0.7, 0)])).toContain(
    "Elm is ahead, 0.7 to 0.65",
  );
});

it("says nothing where the criteria decide, with wishes or without", () => {
  expect(decidedByWish([option("Oak", 0.8, 0.05), option("Elm", 0.7, -0.05)])).toBeUndefined();
  expect(decidedByWish([option("Oak", 0.8, 0), option("Elm", 0.7, 0)])).toBeUndefined();
});

import { expect, it } from "vitest";
import { hangsOnUnknown } from "./hangs-on-unknown.ts";
import type { RankedOption } from "./ranking.ts";

const option = (name: string, total: number, score: number, unknown: boolean): RankedOption => ({
  name,
  chosen: name === "Oak",
  total,
  wishes: [],
  scores: [{ criterion: "Familiarity", score, note: "", unknown }],
});

it("says from where on an unknown value of the rival puts it first", () => {
  const options = [option("Oak", 0.75, 0.9, false), option("Elm", 0.74, 0.6, true)];
  expect(hangsOnUnknown(options, () => 0.1)).toEqual([
    { what: "Familiarity of Elm", now: "unknown, 0.6 counted", turns: "≥ 0.7", to: "Elm" },
  ]);
});

it("says below what the chosen one falls behind, and nothing where no value would turn it", () => {
  const own = [option("Oak", 0.75, 0.6, true), option("Elm", 0.74, 0.9, false)];
  expect(hangsOnUnknown(own, () => 0.1)).toEqual([
    { what: "Familiarity of Oak", now: "unknown, 0.6 counted", turns: "< 0.5", to: "Elm" },
  ]);
  const far = [option("Oak", 0.9, 0.9, false), option("Elm", 0.74, 0.6, true)];
  expect(hangsOnUnknown(far, () => 0.1)).toEqual([]);
  expect(hangsOnUnknown([...own].reverse(), () => 0.1)).toEqual([]);
});

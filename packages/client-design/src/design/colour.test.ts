import { expect, it } from "vitest";
import { contrastOf, textOn, toldFrom } from "./colour.ts";

it("computes ratios as the definition does", () => {
  expect(contrastOf("#000000", "#ffffff")).toBe(21);
  expect(contrastOf("#767676", "#ffffff")).toBe(4.54);
  // A ratio is never rounded up to what is asked.
  expect(contrastOf("#777777", "#fff")).toBe(4.47);
});

it("keeps a colour that is told apart, and moves one that is not as little as it can", () => {
  expect(toldFrom("#2457c5", ["#ffffff"], 4.5)).toBe("#2457c5");
  const darker = toldFrom("#ffd54f", ["#ffffff"], 4.5);
  expect(contrastOf(darker, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(darker, "#ffffff")).toBeLessThan(5);
});

it("writes on a colour in what is read there", () => {
  expect(textOn("#ffd54f")).toBe("#000000");
  expect(textOn("#2457c5")).toBe("#ffffff");
});

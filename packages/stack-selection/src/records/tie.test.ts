import { expect, it } from "vitest";
import { isTie, nearText, sparedText } from "./tie.ts";

it("has no word for a lead that the scores can tell", () => {
  expect(isTie(0.001)).toBe(false);
  expect(nearText(0.0123, "Envoy")).toBe(undefined);
});

it("tells sums that are nearer as level, with the rule that decided", () => {
  expect(nearText(0.0003, "Envoy")).toBe(
    "It is level with Envoy: either would do. The sums are 0.0003 apart, below the 0.001 that the scores can tell, and the higher one is kept.",
  );
  expect(nearText(0, undefined)).toBe(
    "The best combination without it is level. The sums are equal, and of equals the first by name is kept.",
  );
});

it("tells a lead that one judgement moves as near-equals", () => {
  expect(nearText(0.0047, "Envoy")).toBe(
    "Envoy is nearly equal, 0.0047 lower: one judgement that is a tenth off moves a sum by 0.01, so either would do.",
  );
});

it("says of near-equals that the one is taken which nobody here has to run", () => {
  expect(sparedText(0.0092, "Envoy")).toMatch(
    /^Envoy is 0.0092 higher; .* taken as nobody here has to run it\.$/,
  );
});

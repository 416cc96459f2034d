import { expect, it } from "vitest";
import { isNear } from "../solve/judgement.ts";
import { nearText, sparedText } from "./tie.ts";

it("says of what is nearer that the brief does not tell them apart, with the figure", () => {
  expect(isNear(0.0199)).toBe(true);
  expect(nearText(0.0047, "Traefik", "Envoy")).toMatch(
    /^Not told apart by this brief: the best combination with Envoy is 0.0047 lower, and 0.02 is what .* Traefik is kept as the higher sum\.$/,
  );
});

it("names the rule that keeps the first of equals", () => {
  expect(nearText(0, "Envoy", "Traefik")).toBe(
    "Not told apart by this brief: the best combination with Traefik scores the same, and of equals Envoy is kept as the first by name.",
  );
});

it("says of near-equals that the one is taken which nobody here has to run", () => {
  expect(sparedText(0.0092, "Envoy")).toMatch(
    /^Not told apart by this brief: Envoy is 0.0092 higher.* taken as nobody here has to run it\.$/,
  );
});

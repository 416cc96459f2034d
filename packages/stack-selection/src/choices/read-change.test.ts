import { expect, it } from "vitest";
import { readChange } from "./turns.ts";

it("reads what a change is about, and keeps one of another kind as it is", () => {
  expect(readChange("Weight of openness from 0.12 on (now 0.087)")).toEqual({
    what: "Weight of openness",
    now: "0.087",
    turns: "≥ 0.12",
  });
  expect(readChange("Weight of fit down to 0.2 (now 0.36)")).toMatchObject({ turns: "≤ 0.2" });
  expect(readChange("The text no longer names Tide Gauge")).toEqual({
    what: "Tide Gauge",
    now: "named",
    turns: "not named",
  });
  expect(readChange("Nobody sails")).toBeUndefined();
});

import { expect, it } from "vitest";
import { isRepeatedUntilThere, isSaidInTurn, isScrolledOn } from "./said-in-turn.ts";

it("knows a list that is scrolled on from one that scrolls", () => {
  expect(isScrolledOn("The log of the crew scrolls without jumps.")).toBe(true);
  expect(isScrolledOn("Posts load by infinite scroll.")).toBe(true);
  expect(isScrolledOn("The page scrolls to the first mistake.")).toBe(false);
});

it("knows what people say one after the other by its name", () => {
  expect(["Message", "Post", "Crew comment"].every(isSaidInTurn)).toBe(true);
  expect(["Post office", "Commentator", "Lesson"].some(isSaidInTurn)).toBe(false);
});

it("hears that something arrives though it was lost once", () => {
  expect(isRepeatedUntilThere("Alarms are delivered at-least-once.")).toBe(true);
  expect(isRepeatedUntilThere("At least one guide has to confirm.")).toBe(false);
});

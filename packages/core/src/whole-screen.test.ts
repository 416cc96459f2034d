import { expect, it } from "vitest";
import { isTotalOfGroup, isWholeScreen } from "./whole-screen.ts";

it.each([
  "The system MUST show all repairs as a kanban board",
  "The board shows every boat, grouped by berth",
  "A planner sees all shifts on a floor plan",
])("takes a screen that lays out all of a thing: %s", (sentence) => {
  expect(isWholeScreen(sentence)).toBe(true);
});

it.each([
  "All board members receive the minutes",
  "The notice board shows all posts in one column",
  "The dashboard shows all figures",
  "Repairs are listed with all their parts",
])("takes no list for one: %s", (sentence) => {
  expect(isWholeScreen(sentence)).toBe(false);
});

it("knows what is added up for each group from a total of something else", () => {
  expect(isTotalOfGroup("Each lane shows the number of repairs and their total cost")).toBe(true);
  expect(isTotalOfGroup("The invoice shows the total amount")).toBe(false);
});

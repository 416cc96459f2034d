import { expect, it } from "vitest";
import { givenUpAfter, shownFirst, timesShownFirst } from "./shown-first.ts";

const said = (key: string, text: string) => ({ data: { key, text } });

it("tells the time to show a change from the time to take it back", () => {
  const { shown, back } = timesShownFirst([
    said("Q1", "A card moves within 150 ms (optimistic update)"),
    said("Q2", "A refused move is reverted within 4 seconds"),
    said("Q3", "The list loads within 1 second"),
  ]);
  expect([shown?.key, shown?.time, back?.key, back?.time]).toEqual(["Q1", 150, "Q2", 4000]);
});

it("gives a change up in time to take it back", () => {
  expect([givenUpAfter(4000), givenUpAfter(800), givenUpAfter(undefined)]).toEqual([
    3500, 400, 5000,
  ]);
});

it("takes no lock for a change that shows first", () => {
  expect(shownFirst.test("Use optimistic locking for berths")).toBe(false);
  expect(shownFirst.test("The move MUST apply optimistically")).toBe(true);
});

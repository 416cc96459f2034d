import { expect, it } from "vitest";
import { foldName, wordsOf } from "./words.ts";

const texts = (text: string) => wordsOf(text).map((word) => word.text);

it("folds case, accents, apostrophes and plurals", () => {
  expect(texts("E-Commerce: Café’s companies, boxes, classes, status, SMS")).toEqual([
    "e",
    "commerce",
    "cafe",
    "company",
    "box",
    "class",
    "status",
    "sm",
  ]);
  expect(texts("Don't")).toEqual(["dont"]);
});

it("gives a name and its plural the same form", () => {
  for (const [one, many] of [
    ["Category", "categories"],
    ["Address", "Addresses"],
    ["Opening hours", "opening hours"],
    ["To-do", "to-dos"],
    ["API", "APIs"],
    ["Class", "classes"],
  ] as const) {
    expect(foldName(many)).toBe(foldName(one));
  }
});

it("starts a clause at full stops, brackets and contrasts, and marks commas", () => {
  expect(wordsOf("one, two. three but four").map((w) => [w.text, w.clause, w.afterComma])).toEqual([
    ["one", 0, false],
    ["two", 0, true],
    ["three", 1, false],
    ["but", 2, false],
    ["four", 2, false],
  ]);
});

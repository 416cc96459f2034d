import fc from "fast-check";
import { expect, it } from "vitest";
import { nameWords } from "../../words/split-name.ts";
import { scanNames, startsOf } from "./scan-names.ts";

const names = new Map(
  ["loan", "due date", "reading room", "API key", "people"].map((name) => [
    nameWords(name).join(" "),
    name,
  ]),
);
const known = {
  starts: startsOf(names.keys()),
  lookUp: (words: readonly string[]) => names.get(words.join(" ")),
};

it("finds names in any spelling, in the plural and in the genitive", () => {
  const text = "Each loan's dueDate, reading-rooms and the due date of people with API keys";
  expect(
    scanNames(text, undefined, known).map(({ found, span, plural, genitive }) => ({
      found,
      written: text.slice(span.from, span.to),
      plural,
      genitive,
    })),
  ).toEqual([
    { found: "loan", written: "loan", plural: false, genitive: true },
    { found: "due date", written: "dueDate", plural: false, genitive: false },
    { found: "reading room", written: "reading-rooms", plural: true, genitive: false },
    { found: "due date", written: "due date", plural: false, genitive: false },
    { found: "people", written: "people", plural: true, genitive: false },
    { found: "API key", written: "API keys", plural: true, genitive: false },
  ]);
});

it("passes over no name because of the word it starts with", () => {
  const part = fc.constantFrom(
    "loan",
    "Loans",
    "due",
    "dates",
    "DueDate",
    "reading_room",
    "Rooms",
    "APIs",
    "API",
    "keys",
    "people",
    "_",
    "'s",
    "the",
  );
  const text = fc
    .array(fc.tuple(part, fc.constantFrom(" ", "-", ", ", "/", "")))
    .map((parts) => parts.flat().join(""));
  // Where anything may start a name, everything is looked up.
  const starts = { has: () => true, size: 1 };
  fc.assert(
    fc.property(text, (written) => {
      expect(scanNames(written, undefined, known)).toEqual(
        scanNames(written, undefined, { ...known, starts }),
      );
    }),
  );
});

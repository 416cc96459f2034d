import { expect, it } from "vitest";
import { phraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

const book = phraseBook([
  ["task", 1],
  ["task management", 2],
  ["tasks management", 3],
  ["management tool", 4],
  ["?", 5],
]);
const found = (text: string) =>
  book.find(wordsOf(text)).map(({ phrase, values, start, end }) => [phrase, values, start, end]);

it("finds the longest phrase at each place, once", () => {
  expect(found("Task management tool for tasks")).toEqual([
    ["task management", [2, 3], 0, 2],
    ["task", [1], 4, 5],
  ]);
});

it("lets no phrase cross into the next clause", () => {
  expect(found("A task. Management tool")).toEqual([
    ["task", [1], 1, 2],
    ["management tool", [4], 2, 4],
  ]);
});

it("finds nothing in nothing", () => {
  expect(found("? !")).toEqual([]);
});

import { expect, it } from "vitest";
import { leftOut } from "./left-out.ts";
import { phraseBook } from "./phrase-book.ts";
import { wordsOf } from "./words.ts";

const book = phraseBook(["comment", "label", "task", "account"].map((word) => [word, word]));

function outOf(text: string): string {
  const words = wordsOf(text);
  const hits = book.find(words);
  const out = leftOut(words, hits);
  return hits.flatMap((hit, index) => (out[index] ? hit.values : [])).join(" ");
}

it.each([
  ["no comments", "comment"],
  ["without any comments or labels, tasks stay", "comment label"],
  ["no comments, labels and accounts", "comment label account"],
  ["we do not need accounts in the first version", "account"],
  ["comments are not wanted but labels without an account", "account"],
  ["no accounts are needed", "account"],
  ["no task may wait", ""],
  ["no task is lost", ""],
  ["no comment templates", ""],
  ["tasks. No comments", "comment"],
  ["comments; no, tasks are shown", ""],
  ["does have comments", ""],
  ["no more than five tasks", ""],
])("“%s” leaves out: %s", (text, expected) => {
  expect(outOf(text)).toBe(expected);
});

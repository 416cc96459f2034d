import { expect, it } from "vitest";
import { exceptWhen, wordsOf } from "./condition-words.ts";

it.each([
  ["if the owner has agreed", "unless the owner has agreed"],
  ["unless they have paid", "if they have paid"],
  ["until it is sold", "once it is sold"],
  ["after boarding", "not after boarding"],
])("keeps a condition in the words of the text, and turns it round: %s", (text, turned) => {
  const said = { kind: "said", text } as const;
  expect(wordsOf(said, "berth")).toBe(text);
  expect(exceptWhen([said], "berth")).toBe(turned);
  expect(exceptWhen([{ ...said, not: true }], "berth")).toBe(text);
});

import { expect, it } from "vitest";
import { wordsOf } from "./words-of.ts";

it("finds a name that would mean something in a pattern, and one in another script", () => {
  expect(wordsOf("c++ file", "(?:s|es)?").test("Two people change C++ files at once.")).toBe(true);
  expect(wordsOf("c++ file").test("A c file.")).toBe(false);
  expect(wordsOf("größe").test("Die Größe ändert sich.")).toBe(true);
  expect(wordsOf("boat").test("Lifeboats.")).toBe(false);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { didYouMean, suggest } from "./index.ts";

const commands = ["plan", "explain", "graph", "rules", "verify"];

it.each([
  ["pln", "plan"],
  ["plam", "plan"],
  ["explian", "explain"],
  ["GRAPH", "graph"],
  ["rule", "rules"],
  ["verfiy", "verify"],
  ["deploy", undefined],
  ["", undefined],
  ["x", undefined],
])("takes %j for %j", (word, meant) => {
  expect(suggest(word, commands)).toBe(meant);
});

it("finds a word with two neighbours swapped, one left out or one too many", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (word, at) => {
      const i = at % (word.length - 1);
      const swapped = `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`;
      const short = word.slice(0, i) + word.slice(i + 1);
      for (const typo of [swapped, short, `${word}x`]) expect(suggest(typo, [word])).toBe(word);
    }),
  );
});

it("asks only where a word is near", () => {
  expect(didYouMean("plann", commands)).toBe(" Did you mean plan?");
  expect(didYouMean("deploy", commands)).toBe("");
});

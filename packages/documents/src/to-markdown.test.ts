import { table } from "@planc/core/markdown";
import { expect, it } from "vitest";
import { markdownOf } from "./to-markdown.ts";

it("aligns a table that stays narrow", () => {
  const text = markdownOf({ type: "root", children: [table(["a", "b"], [["one", "2"]])] });
  expect(text).toBe("| a   | b |\n| --- | - |\n| one | 2 |\n");
});

it("does not pad a table that would be wider than a screen", () => {
  const long = "word ".repeat(40).trim();
  const text = markdownOf({ type: "root", children: [table(["a", "b"], [["x", long]])] });
  expect(text).toBe(`| a | b |\n| - | - |\n| x | ${long} |\n`);
});

import { expect, it } from "vitest";
import { labelled, wrap } from "./wrap.ts";

it("breaks lines at blanks, never inside a word", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("incomprehensibilities are", 5)).toEqual(["incomprehensibilities", "are"]);
  expect(wrap("   ", 5)).toEqual([]);
  expect(wrap("a\u001b[2Jb \u0007", 20)).toEqual(["a [2Jb"]);
});

it("lets a label say nothing that a terminal would obey", () => {
  expect(labelled("a\u001b[2Jb", "text", { column: 16 })).toBe("  a [2Jb        text");
});

it("aligns later lines under the first", () => {
  expect(labelled("stated", "React, Node.js, PostgreSQL", { width: 30 })).toBe(
    "  stated    React, Node.js,\n            PostgreSQL",
  );
});

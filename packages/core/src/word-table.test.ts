import { expect, it } from "vitest";
import { wordTable } from "./word-table.ts";

it("finds what was put in, and nothing that every object has", () => {
  const table = wordTable({ mouse: "mice" });
  expect(["mouse", "constructor", "valueOf", "__proto__"].map((word) => table[word])).toEqual([
    "mice",
    undefined,
    undefined,
    undefined,
  ]);
});

import type { RootContent } from "mdast";
import { expect, it } from "vitest";
import { wordCount } from "./word-count.ts";

const text = (value: string): RootContent => ({ type: "text", value });

it("counts what a reader reads as a word, whatever it is marked with", () => {
  const blocks: RootContent[] = [
    {
      type: "paragraph",
      children: [
        { type: "text", value: "A lamp – or " },
        { type: "strong", children: [{ type: "text", value: "tw" }] },
        { type: "text", value: "o." },
      ],
    },
    {
      type: "table",
      children: ["1", "kept"].map((value) => ({
        type: "tableRow",
        children: [{ type: "tableCell", children: [{ type: "text", value }] }],
      })),
    },
    { type: "code", value: "SELECT 1;\n" },
  ];
  expect(wordCount(blocks)).toBe(8);
  expect([wordCount([]), wordCount([text("— ,")])]).toEqual([0, 0]);
});

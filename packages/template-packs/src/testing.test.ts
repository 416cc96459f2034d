import { expect, it } from "vitest";
import { toBlocks } from "./template/to-blocks.ts";
import { outlineText } from "./testing.ts";

it("gives a line for each thing that a reader reads", () => {
  const { blocks } = toBlocks(
    "### A `b`\n\ntext\n\n- one\n  - two [three](x.md)\n\n| c | d |\n|---|---|\n| 1 | 2 |",
  );
  expect(outlineText(blocks)).toEqual([
    "### A b",
    "text",
    "- one",
    "  - two three",
    "c | d",
    "1 | 2",
  ]);
  expect(outlineText(undefined)).toEqual([]);
});

import { expect, it } from "vitest";
import { toBlocks } from "./to-blocks.ts";

it("reads headings, lists and tables, without positions", () => {
  expect(toBlocks("| a | b |\n|---|---|\n| 1 \\| 2 | `x` |").blocks).toEqual([
    {
      type: "table",
      align: [null, null],
      children: [
        row({ type: "text", value: "a" }, { type: "text", value: "b" }),
        row({ type: "text", value: "1 | 2" }, { type: "inlineCode", value: "x" }),
      ],
    },
  ]);
});

it("keeps headings below the section's own", () => {
  const depths = toBlocks("# a\n\n## b\n\n#### c").blocks.map((block) =>
    block.type === "heading" ? block.depth : 0,
  );
  expect(depths).toEqual([3, 3, 4]);
});

it("shows HTML as the text that it is", () => {
  expect(toBlocks("<script>x</script>\n\na <b>c").blocks).toEqual([
    { type: "paragraph", children: [{ type: "text", value: "<script>x</script>" }] },
    {
      type: "paragraph",
      children: [
        { type: "text", value: "a " },
        { type: "text", value: "<b>" },
        { type: "text", value: "c" },
      ],
    },
  ]);
});

it("keeps links to nodes, files of the plan and the web, and takes others out", () => {
  const kept = "[a](planc:x/y#z) [b](contracts/openapi.yaml) [c](https://example.org) [d](#e)";
  expect(toBlocks(kept).outside).toEqual([]);
  const { blocks, outside } = toBlocks(
    "[a](../x.md) [b](/etc/passwd) [c](javascript:alert(1)) ![d](file:///x) [e]\n\n[e]: data:text/html,x",
  );
  expect(outside).toEqual([
    "../x.md",
    "/etc/passwd",
    "javascript:alert(1)",
    "file:///x",
    "data:text/html,x",
  ]);
  expect(JSON.stringify(blocks)).not.toContain('"link"');
});

function row(...cells: readonly object[]) {
  return {
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: [cell] })),
  };
}

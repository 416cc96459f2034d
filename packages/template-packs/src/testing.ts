/**
 * The text of a section's blocks, a line for each heading, paragraph, list item and row of a table, lists
 * indented as they nest: what a test of a pack compares, whatever the Markdown around it.
 */
export function outlineText(blocks: unknown, depth = 0): readonly string[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.flatMap((block: unknown): readonly string[] => {
    if (!isTree(block)) return [];
    switch (block.type) {
      case "heading":
        return [`${"#".repeat("depth" in block ? Number(block.depth) : 1)} ${textOf(block)}`];
      case "paragraph":
        return [depth === 0 ? textOf(block) : `${"  ".repeat(depth - 1)}- ${textOf(block)}`];
      case "tableRow":
        return [block.children.map(textOf).join(" | ")];
      default:
        return outlineText(block.children, block.type === "list" ? depth + 1 : depth);
    }
  });
}

function textOf(node: unknown): string {
  if (isTree(node)) return node.children.map(textOf).join("");
  return typeof node === "object" && node !== null && "value" in node ? String(node.value) : "";
}

function isTree(
  node: unknown,
): node is { readonly type: string; readonly children: readonly unknown[] } {
  return (
    typeof node === "object" &&
    node !== null &&
    "type" in node &&
    typeof node.type === "string" &&
    "children" in node &&
    Array.isArray(node.children)
  );
}

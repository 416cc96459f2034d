import type { DeepReadonly } from "@planc/core";
import type { RootContent } from "mdast";

/** How many words a reader reads in them: what holds a letter or a digit, between white space. */
export function wordCount(blocks: readonly DeepReadonly<RootContent>[]): number {
  return blocks.reduce((sum, block) => sum + wordsIn(block), 0);
}

/** Texts that stand side by side in a paragraph are one text; blocks, cells and items are apart. */
function wordsIn(block: unknown): number {
  const pieces: string[] = [];
  collect(block, pieces);
  return (
    pieces
      .join("")
      .match(/\S+/g)
      ?.filter((each) => /[\p{L}\p{N}]/u.test(each)).length ?? 0
  );
}

const inline: ReadonlySet<string> = new Set([
  "text",
  "inlineCode",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
]);

function collect(node: unknown, pieces: string[]): void {
  if (typeof node !== "object" || node === null || !("type" in node)) return;
  const apart = !inline.has(String(node.type));
  if (apart) pieces.push("\n");
  if ("value" in node && typeof node.value === "string") pieces.push(node.value);
  if ("children" in node && Array.isArray(node.children)) {
    for (const child of node.children) collect(child, pieces);
  }
  if (apart) pieces.push("\n");
}

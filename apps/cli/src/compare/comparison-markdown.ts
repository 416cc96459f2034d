import { bullets, paragraph, table, text } from "@planc/core/markdown";
import type { Heading, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Block } from "./blocks.ts";

/** The blocks as a Markdown document. */
export function comparisonMarkdown(product: string, blocks: readonly Block[]): string {
  const children: RootContent[] = [
    heading(1, `Comparison: ${product}`),
    ...blocks.flatMap(({ title, table: rows, items = [] }): RootContent[] => [
      heading(2, title),
      ...(rows ? [table(rows.head, rows.rows)] : []),
      ...itemsOf(items),
    ]),
  ];
  return toMarkdown(
    { type: "root", children },
    { bullet: "-", extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] },
  );
}

/** Items that have numbers are paragraphs: what follows them is no part of their list. */
function itemsOf(items: readonly string[]): readonly RootContent[] {
  if (items.length === 0) return [];
  return items.length === 1 ? [paragraph(...items)] : [bullets(items)];
}

function heading(depth: Heading["depth"], title: string): Heading {
  return { type: "heading", depth, children: [text(title)] };
}

import type { Block } from "@planc/comparison";
import { bullets, paragraph, table, text } from "@planc/core/markdown";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";

type Tree = Extract<Parameters<typeof toMarkdown>[0], { readonly type: "root" }>;
type Content = Tree["children"][number];

/** The blocks as a Markdown document. */
export function comparisonMarkdown(product: string, blocks: readonly Block[]): string {
  const children: Content[] = [
    heading(1, `Comparison: ${product}`),
    ...blocks.flatMap(({ title, table: rows, items = [] }): Content[] => [
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

/** What stands alone is no list. */
function itemsOf(items: readonly string[]): readonly Content[] {
  if (items.length === 0) return [];
  return items.length === 1 ? [paragraph(...items)] : [bullets(items)];
}

function heading(depth: 1 | 2, title: string): Content {
  return { type: "heading", depth, children: [text(title)] };
}

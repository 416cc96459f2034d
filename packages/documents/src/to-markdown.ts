import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

/** Tables are aligned while no line is wider than this; wider ones would only drown in blanks. */
const widestAligned = 120;

/** Writes a syntax tree as GitHub-flavoured Markdown: LF, one final newline, no trailing blanks. */
export function markdownOf(root: Root): string {
  return toMarkdown(root, {
    bullet: "-",
    emphasis: "_",
    fences: true,
    incrementListMarker: true,
    listItemIndent: "one",
    resourceLink: true,
    rule: "-",
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers: { table } }],
  });
}

type TableHandler = NonNullable<NonNullable<Options["handlers"]>["table"]>;

const aligned = tableHandler(true);
const compact = tableHandler(false);

const table: TableHandler = (node, parent, state, info) => {
  const text = aligned(node, parent, state, info);
  const widest = Math.max(...text.split("\n").map((line) => line.length));
  return widest <= widestAligned ? text : compact(node, parent, state, info);
};

function tableHandler(tablePipeAlign: boolean): TableHandler {
  const found = gfmToMarkdown({ tablePipeAlign })
    .extensions?.flatMap((extension) => extension.handlers?.table ?? [])
    .at(-1);
  if (found === undefined) throw new Error("mdast-util-gfm no longer brings a handler for tables");
  return found;
}

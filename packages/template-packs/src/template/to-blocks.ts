import { nodeScheme } from "@planc/core/markdown";
import type { Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { SKIP, visit } from "unist-util-visit";
import { staysInside } from "../format/paths.ts";

/** Headings of a section stand below its own, which has depth 2. */
const highestHeading = 3;

export interface Blocks {
  readonly blocks: readonly RootContent[];
  /** Targets of links that were taken out, because they lead out of the plan. */
  readonly outside: readonly string[];
}

/**
 * Markdown with tables as a syntax tree. HTML becomes the text that it is, headings stay below the
 * section's own, and links lead to nodes, to files of the plan or to the web.
 */
export function toBlocks(markdown: string): Blocks {
  const root: Root = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const outside: string[] = [];
  visit(root, (node, index, parent) => {
    delete node.position;
    if (node.type === "heading" && node.depth < highestHeading) node.depth = highestHeading;
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === "html") {
      const text = { type: "text", value: node.value } as const;
      const inline =
        parent.type !== "root" && parent.type !== "blockquote" && parent.type !== "listItem";
      parent.children.splice(index, 1, inline ? text : { type: "paragraph", children: [text] });
      return SKIP;
    }
    if (node.type === "link" && !isAllowed(node.url)) {
      outside.push(node.url);
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (node.type === "image" || node.type === "imageReference") {
      if (node.type === "image" && isAllowed(node.url)) return undefined;
      outside.push(node.type === "image" ? node.url : node.identifier);
      parent.children.splice(index, 1, { type: "text", value: node.alt ?? "" });
      return SKIP;
    }
    if (node.type === "definition" && !isAllowed(node.url)) {
      outside.push(node.url);
      parent.children.splice(index, 1);
      return index;
    }
    return undefined;
  });
  return { blocks: root.children, outside };
}

function isAllowed(url: string): boolean {
  if (url.startsWith(nodeScheme) || url.startsWith("#")) return true;
  if (/^https?:\/\//i.test(url) || /^mailto:/i.test(url)) return true;
  return staysInside(url.split("#", 1)[0] ?? "");
}

import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as textOf } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";

export interface Sentence {
  readonly text: string;
  readonly line: number;
  /** The nearest heading of depth two above it, or the document's title. */
  readonly section: string;
}

/**
 * The sentences of a document, in order: of paragraphs, points of lists and cells of tables. Headings, the
 * heads of tables, code and diagrams are form and no sentences. Code and links in a line are put between
 * U+2039 and U+203A, as they are names whatever they say.
 */
export function sentencesOf(markdown: string): readonly Sentence[] {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const found: Sentence[] = [];
  let section = "";
  for (const block of root.children) {
    if (block.type === "heading" && block.depth <= 2) section = textOf(block);
    for (const { text, line } of textsIn(block)) {
      found.push(...cut(text).map((each) => ({ text: each, line, section })));
    }
  }
  return found;
}

interface Text {
  readonly text: string;
  readonly line: number;
}

function textsIn(block: RootContent): readonly Text[] {
  switch (block.type) {
    case "paragraph":
    case "tableCell":
      return [{ text: named(block), line: block.position?.start.line ?? 0 }];
    case "table":
      return block.children.slice(1).flatMap(textsIn);
    case "blockquote":
    case "list":
    case "listItem":
    case "tableRow":
      return block.children.flatMap(textsIn);
    default:
      return [];
  }
}

function named(node: Nodes): string {
  switch (node.type) {
    case "inlineCode":
    case "link":
      return `‹${textOf(node)}›`;
    case "text":
      return node.value;
    case "break":
      return " ";
    default:
      return "children" in node ? node.children.map(named).join("") : "";
  }
}

function cut(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.!?][)”]?) (?=[\p{Lu}\d“‹(])/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

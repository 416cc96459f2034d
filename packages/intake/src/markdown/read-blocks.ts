import type { Nodes, PhrasingContent, Root, TableRow } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type FlatText, flatten } from "./flat-text.ts";
import { sliceDocument } from "./slice-document.ts";
import { tameMarkup } from "./tame-markup.ts";

/** A piece of a document that holds text, in reading order. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "label" | "item" | "cell" | "code";
  readonly flat: FlatText;
  /** Of a heading 1 to 6; of an item how many lists it stands in; else 0. */
  readonly depth: number;
  /** Of a cell, the text at the head of its column. */
  readonly head?: string;
}

const options = {
  extensions: [
    gfm({ singleTilde: false }),
    // Prompts are often indented as a whole; that makes none of them code.
    { disable: { null: ["codeIndented", "labelStartFootnote", "gfmFootnoteDefinition"] } },
  ],
  mdastExtensions: [gfmFromMarkdown()],
};

/** Reads the blocks of a Markdown document, or of plain text, in time proportional to its length. */
export function readBlocks(clean: string): readonly Block[] {
  return sliceDocument(clean).flatMap(({ start, end }) => {
    const text = tameMarkup(clean.slice(start, end));
    return blocksOf(fromMarkdown(text, options), text, start);
  });
}

function blocksOf(root: Root, document: string, shift: number): readonly Block[] {
  const blocks: Block[] = [];
  for (const child of root.children) visit(child, 0);
  return blocks;

  function visit(node: Nodes, lists: number): void {
    switch (node.type) {
      case "heading":
        add("heading", node.children, node.depth);
        break;
      case "paragraph":
        if (lists > 0) add("item", node.children, lists);
        else add(isLabel(node.children) ? "label" : "paragraph", node.children, 0);
        break;
      case "code":
        addRaw("code", node.value, node);
        break;
      case "html":
        if (!node.value.startsWith("<!--")) addRaw("paragraph", withoutTags(node.value), node);
        break;
      case "list":
        for (const item of node.children) {
          for (const child of item.children) visit(child, lists + 1);
        }
        break;
      case "table":
        addRows(node.children);
        break;
      case "blockquote":
        for (const child of node.children) visit(child, lists);
        break;
      default:
    }
  }

  function add(kind: Block["kind"], content: readonly PhrasingContent[], depth: number): void {
    const flat = flatten(content, document, shift);
    if (flat.text.trim() !== "") blocks.push({ kind, flat, depth });
  }

  function addRaw(kind: Block["kind"], value: string, { position }: Nodes): void {
    if (!position || value.trim() === "") return;
    const flat = flatten([{ type: "text", value, position }], document, shift);
    blocks.push({ kind, flat, depth: 0 });
  }

  function addRows([head, ...rows]: readonly TableRow[]): void {
    const heads = head?.children.map((cell) => flatten(cell.children, document, shift).text.trim());
    for (const row of rows) {
      row.children.forEach((cell, column) => {
        const flat = flatten(cell.children, document, shift);
        const title = heads?.[column] ?? "";
        if (flat.text.trim() === "") return;
        blocks.push({ kind: "cell", flat, depth: 0, ...(title === "" ? {} : { head: title }) });
      });
    }
  }
}

/** A paragraph that is bold as a whole stands for a heading. */
function isLabel(content: readonly PhrasingContent[]): boolean {
  return content.every(
    (each) => each.type === "strong" || (each.type === "text" && each.value.trim().length < 2),
  );
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]{0,500}>/g, (tag) => " ".repeat(tag.length));
}

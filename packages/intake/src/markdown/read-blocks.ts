import type { Nodes, PhrasingContent, Root, TableRow } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as plainTextOf } from "mdast-util-to-string";
import { isSentenceText } from "../statements/is-sentence-text.ts";
import { dialectOf } from "./dialect.ts";
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
  /** The bold words that it begins with. */
  readonly lead?: string;
  /** It begins an item of a list, or a row of a table. */
  readonly opens?: boolean;
  /** The first cell of its row is empty, so nothing names the row. */
  readonly nameless?: boolean;
  /** It was struck out, so it says nothing any more. */
  readonly struck?: boolean;
}

/** Reads the blocks of a Markdown document, or of plain text, in time proportional to its length. */
export function readBlocks(clean: string): readonly Block[] {
  return sliceDocument(clean).flatMap(({ start, end }) => {
    const text = tameMarkup(clean.slice(start, end));
    return blocksOf(fromMarkdown(text, dialectOf(text)), text, start);
  });
}

function blocksOf(root: Root, document: string, shift: number): readonly Block[] {
  const blocks: Block[] = [];
  let opens = false;
  for (const child of root.children) visit(child, 0);
  return blocks;

  function visit(node: Nodes, lists: number): void {
    switch (node.type) {
      case "heading":
        add("heading", node.children, node.depth);
        break;
      case "paragraph":
        for (const line of boldLines(node.children)) {
          if (lists > 0) add("item", line, lists);
          else if (!isBold(line)) add("paragraph", line, 0);
          else add(isSentenceText(plainTextOf(line)) ? "paragraph" : "label", line, 0);
        }
        break;
      case "code":
        addRaw("code", node.value, node);
        break;
      case "html":
        if (!node.value.startsWith("<!--")) addRaw("paragraph", withoutTags(node.value), node);
        break;
      case "list":
        for (const item of node.children) {
          opens = true;
          for (const child of item.children) visit(child, lists + 1);
          opens = false;
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
    const { struck, ...flat } = flatten(content, document, shift);
    if (flat.text.trim() === "") {
      addStruck(kind, struck, depth);
      return;
    }
    const lead = kind === "paragraph" && isBold(content) ? undefined : leadOf(content);
    blocks.push({
      kind,
      flat,
      depth,
      ...(lead === undefined ? {} : { lead }),
      ...(opens ? { opens } : {}),
    });
    opens = false;
    addStruck(kind, struck, depth);
  }

  function addStruck(kind: Block["kind"], struck: readonly FlatText[], depth: number): void {
    const own = kind === "item" || kind === "cell" ? kind : "paragraph";
    for (const flat of struck) blocks.push({ kind: own, flat, depth, struck: true });
  }

  function addRaw(kind: Block["kind"], value: string, { position }: Nodes): void {
    if (!position || value.trim() === "") return;
    const start = { ...position.start, offset: behindFence(position.start.offset ?? 0) };
    const inner = { type: "text", value, position: { ...position, start } } as const;
    const { struck: _, ...flat } = flatten([inner], document, shift);
    blocks.push({ kind, flat, depth: 0 });
  }

  /** Where the first line of code starts, rather than the fence with its title. */
  function behindFence(at: number): number {
    if (!/^(?:`{3}|~{3})/.test(document.slice(at, at + 3))) return at;
    const newline = document.indexOf("\n", at);
    return newline === -1 ? at : newline + 1;
  }

  function addRows([head, ...rows]: readonly TableRow[]): void {
    const heads = head?.children.map((cell) => flatten(cell.children, document, shift).text.trim());
    // A table of a head alone has nothing that its head could name.
    const filled = rows.some(({ children }) => children.some((cell) => cell.children.length > 0));
    const told = filled ? rows : head ? [head] : [];
    for (const { children } of told) {
      const cells = children.map((cell) => flatten(cell.children, document, shift));
      const first = cells.findIndex(({ text }) => text.trim() !== "");
      cells.forEach(({ struck, ...flat }, column) => {
        const title = filled ? (heads?.[column] ?? "") : "";
        if (flat.text.trim() !== "") {
          blocks.push({
            kind: "cell",
            flat,
            depth: 0,
            ...(title === "" ? {} : { head: title }),
            ...(column === first ? { opens: true } : {}),
            ...(column === first && column > 0 ? { nameless: true } : {}),
          });
        }
        addStruck("cell", struck, 0);
      });
    }
  }
}

/** A paragraph that is bold as a whole stands for a heading, unless it says something. */
function isBold(content: readonly PhrasingContent[]): boolean {
  return content.every(
    (each) => each.type === "strong" || (each.type === "text" && each.value.trim().length < 2),
  );
}

/** Lines of a paragraph that begin in bold each stand for themselves: "**Status**: draft". */
function boldLines(content: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const [i, each] of content.entries()) {
    if (each.type === "strong" && startsLine(content[i - 1]) && names(each, content[i + 1])) {
      lines.push([]);
    }
    lines.at(-1)?.push(each);
  }
  return lines;
}

function startsLine(before: PhrasingContent | undefined): boolean {
  if (before?.type === "break") return true;
  return before?.type === "text" && /\n[ \t]*$/.test(before.value.slice(-20));
}

/** Bold words that a colon ends name what follows: "**Status**: draft", "**Status:** draft". */
function names(bold: PhrasingContent, after: PhrasingContent | undefined): boolean {
  const colonBehind = after?.type === "text" && /^\s?:/.test(after.value);
  return colonBehind || /:\s*$/.test(plainTextOf(bold));
}

/** Longer bold text is emphasis, not a name. */
const longestLead = 120;

function leadOf([first]: readonly PhrasingContent[]): string | undefined {
  if (first?.type !== "strong") return undefined;
  const text = plainTextOf(first)
    .replace(/\s+/g, " ")
    .replace(/[:\s]{1,20}$/, "")
    .trim();
  return text === "" || text.length > longestLead ? undefined : text;
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]{0,500}>/g, (tag) => " ".repeat(tag.length));
}

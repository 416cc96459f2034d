import type {
  Code,
  InlineCode,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  Text,
} from "mdast";
import type { Ref } from "../ref.ts";

export { unitText } from "./unit-text.ts";

/** Text or a tree of it, as the builders below take it. */
export type Inline = string | PhrasingContent;

/** The scheme of links to nodes; the documents that show the node resolve them. */
export const nodeScheme = "planc:";

/**
 * What turns the order of characters, or what a reader cannot see and a terminal obeys: texts of others
 * must not show something else than they hold.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Plain text; nothing in it is read as Markdown, and nothing turns the order of what is read. */
export function text(value: string): Text {
  return { type: "text", value: value.replace(unseen, "") };
}

export function strong(value: string): Strong {
  return { type: "strong", children: [text(value)] };
}

/** Inline code. */
export function inlineCode(value: string): InlineCode {
  return { type: "inlineCode", value: value.replace(unseen, "") };
}

export function paragraph(...content: readonly Inline[]): Paragraph {
  return { type: "paragraph", children: content.map(inline) };
}

/** A bulleted list, one paragraph an item. */
export function bullets(items: readonly (Inline | readonly Inline[])[]): List {
  return list(items, false);
}

/** A numbered list, one paragraph an item. */
export function numbered(items: readonly (Inline | readonly Inline[])[]): List {
  return list(items, true);
}

/** A table; every row has as many cells as the head. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (Inline | readonly Inline[])[])[],
): Table {
  return { type: "table", children: [row(head), ...rows.map(row)] };
}

/** A fenced block of code in a language: `sql`, `text`, `mermaid`. */
export function codeBlock(lang: string, value: string): Code {
  return { type: "code", lang, value };
}

/** A link to the place where a node is shown; plain text where no document shows it. */
export function nodeLink(ref: Ref, label: string): Link {
  return { type: "link", url: `${nodeScheme}${ref}`, children: [text(label)] };
}

/** A link to a file of the plan, by its path from the folder of the document that has the link. */
export function fileLink(path: string, label: string = path): Link {
  return { type: "link", url: path, children: [text(label)] };
}

function inline(content: Inline): PhrasingContent {
  return typeof content === "string" ? text(content) : content;
}

function inlines(content: Inline | readonly Inline[]): PhrasingContent[] {
  return isMany(content) ? content.map(inline) : [inline(content)];
}

function isMany(content: Inline | readonly Inline[]): content is readonly Inline[] {
  return Array.isArray(content);
}

function row(cells: readonly (Inline | readonly Inline[])[]): TableRow {
  return {
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: inlines(cell) })),
  };
}

function list(items: readonly (Inline | readonly Inline[])[], ordered: boolean): List {
  return {
    type: "list",
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: inlines(item) }],
    })),
  };
}

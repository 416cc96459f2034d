import { canDescribeThings } from "../catalog/model-titles.ts";
import type { Block } from "../markdown/read-blocks.ts";
import { isDeclaration } from "../readers/entities/code/declarations.ts";
import { isProperty } from "../readers/entities/property-name.ts";
import { isLabelText } from "./is-label-text.ts";
import { titleMeaning } from "./title-meaning.ts";

/**
 * Titles that stand above the description of things without being made for it: "4. Data", "Things we keep".
 * What is below decides: mostly names with fields, tables of fields, declarations, sentences such as
 * "a plot belongs to a garden".
 */
export function modelSections(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  blocks.forEach((block, at) => {
    const title = titleIn(block);
    if (title === undefined || !canDescribeThings(title)) return;
    if (titleMeaning(title).role === undefined && describes(blocks, at)) found.add(block);
  });
  return found;
}

/** A heading, a bold line, or a line that ends in a colon. */
function titleIn({ kind, flat }: Block): string | undefined {
  if (kind === "heading" || kind === "label") return flat.text;
  if (kind !== "paragraph") return undefined;
  const line = flat.text.slice(-100).split("\n").at(-1)?.trim() ?? "";
  return isLabelText(line, true) ? line : undefined;
}

/** A longer section is judged by how it begins. */
const mostBlocks = 400;

function describes(blocks: readonly Block[], at: number): boolean {
  const title = blocks[at];
  let [telling, other] = [0, 0];
  /** What stands under a heading of its own is a list of fields, short as its lines may be. */
  let named = false;
  for (const block of blocks.slice(at + 1, at + 1 + mostBlocks)) {
    if (!title || ends(title, block)) break;
    if (block.kind === "heading" || block.kind === "label") {
      named = titleMeaning(block.flat.text).role === undefined;
      continue;
    }
    const weight = weightOf(block, named);
    if (weight > 0) telling += weight;
    else other -= weight;
  }
  return telling >= 1 && telling > other;
}

function ends(title: Block, { kind, depth }: Block): boolean {
  if (kind === "heading") return title.kind !== "heading" || depth <= title.depth;
  return kind === "label" && title.kind !== "heading";
}

const asking =
  /^\W{0,4}[A-Z]{2,8}-?\d{1,4}\b|\b(?:MUST|SHALL|SHOULD|must|shall|should)\b.{0,20}\b(?!have\b|be (?:unique|one of)\b)\p{L}/u;
const relating =
  /^\W{0,3}(?:belongs? to|has (?:many|one|several)|references?|refers to|linked to|one per|many to one|foreign key)\b/i;
const describing =
  /^\W{0,3}(?:an?|the|each|every|one|\p{Lu}[\p{L}-]{1,30}) (?:[\p{L}-]{1,30} ){0,3}(?:has|have|holds?|contains?|consists of|records?|stores?|carries|belongs? to|references|connects?|links?|joins?)\b/iu;
const fieldColumn =
  /^(?:fields?|attributes?|columns?|propert(?:y|ies)|entit(?:y|ies)|tables?|things?|objects?|models?|(?:data ?)?types?|key attributes|key fields|relations?(?:hips?)?|references|required|nullable|constraints?|primary key|keys?|default)\b/i;

/** How much a block speaks for (above 0) or against (below 0) a description of things. */
function weightOf(block: Block, named: boolean): number {
  const text = block.flat.text.slice(0, 600).replace(/\s+/g, " ").trim();
  switch (block.kind) {
    case "code":
      return isDeclaration(block.flat.text) ? 5 : -1;
    case "cell":
      return fieldColumn.test(block.head ?? "") ? 0.5 : -0.25;
    case "item": {
      if (asking.test(text)) return -1;
      if (relating.test(text) || describing.test(text) || listsProperties(text)) return 1;
      const name = text.split(/[(:]|\s[–—-]\s/)[0]?.trim() ?? "";
      if (isProperty(name) && name.split(/\s+/).length <= 4) return 1;
      return named && /^\p{Ll}[\p{L}\d_ ]{0,30}$/u.test(name) ? 0.5 : -0.5;
    }
    default:
      return text.split(/[.;]\s/).reduce((sum, each) => sum + weightOfSentence(each), 0);
  }
}

function weightOfSentence(text: string): number {
  if (describing.test(text) && !asking.test(text)) return 1;
  return /\b(?:is|are|be) .{1,80}\bor\b|^\W{0,3}(?:it|they) /i.test(text) ? 0 : -0.3;
}

/** "Order: number, date and status", "Order (number, date)" */
function listsProperties(text: string): boolean {
  const found = /^\p{Lu}[\p{L}\d /_-]{1,40}(?:\s?[:(]|\s[–—-]\s)(.{3,300})/u.exec(text);
  const parts = (found?.[1] ?? "").split(/,\s|\sand\s|[();]/);
  const told = parts.filter((part) => {
    const words = part.trim().split(/[:\s]+/);
    return words.length <= 5 && isProperty(words.slice(-2).join(" "));
  });
  return told.length > 0 && told.length * 2 >= parts.filter((part) => part.trim() !== "").length;
}

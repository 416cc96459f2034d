import { type FlatText, sliceFlat, squeeze } from "../markdown/flat-text.ts";
import type { Block } from "../markdown/read-blocks.ts";
import { findSentences } from "./find-sentences.ts";
import { isLabelText } from "./is-label-text.ts";
import { readKey } from "./read-key.ts";

/** A sentence, bullet, cell, heading or label, with where its characters stand in the source. */
export interface CutStatement {
  readonly kind: "heading" | "sentence" | "item" | "cell" | "label" | "code";
  readonly flat: FlatText;
  readonly under: readonly string[];
  readonly key?: string;
}

interface Title {
  readonly text: string;
  /** Headings 1 to 6, labels 7, items of lists 10 and deeper: each ends those at or below its level. */
  readonly level: number;
}

const labelLevel = 7;
const itemLevel = 10;

/** Cuts blocks into statements, each with the headings and labels that stand above it. */
export function cutStatements(blocks: readonly Block[]): readonly CutStatement[] {
  const statements: CutStatement[] = [];
  const titles: Title[] = [];
  let previous: Block["kind"] | undefined;
  for (const block of blocks) {
    // Text that follows the list under a label is no longer under the label.
    const leavesList = block.kind === "paragraph" && previous === "item";
    closeTitles(leavesList ? labelLevel : levelOf(block));
    if (block.kind === "heading" || block.kind === "label") {
      const flat = squeeze(block.flat);
      push(block.kind, flat);
      titles.push({ text: titleText(flat.text), level: levelOf(block) });
    } else if (block.kind === "code") push("code", squeeze(cutShort(block.flat)));
    else cutSentences(block);
    previous = block.kind;
  }
  return statements;

  function closeTitles(level: number): void {
    while ((titles.at(-1)?.level ?? 0) >= level) titles.pop();
  }

  function cutSentences(block: Block): void {
    let first = "";
    const spans = findSentences(block.flat.text);
    spans.forEach(({ start, end }, i) => {
      const flat = squeeze(sliceFlat(block.flat, start, end));
      if (flat.text === "") return;
      const last = i === spans.length - 1;
      if (block.kind === "paragraph" && isLabelText(flat.text, last)) {
        closeTitles(labelLevel);
        push("label", flat);
        titles.push({ text: titleText(flat.text), level: labelLevel });
        return;
      }
      const kind = block.kind === "item" || block.kind === "cell" ? block.kind : "sentence";
      push(kind, flat, block.head);
      first ||= flat.text;
    });
    // What is nested below an item stands under it.
    if (block.kind === "item" && first !== "") {
      titles.push({ text: titleText(first), level: levelOf(block) });
    }
  }

  function push(kind: CutStatement["kind"], flat: FlatText, head?: string): void {
    const { key, rest } = readKey(flat.text);
    const text = key === undefined ? flat : sliceFlat(flat, rest, flat.text.length);
    const under = [...titles.map((title) => title.text), ...(head ? [titleText(head)] : [])];
    statements.push({ kind, flat: text, under, ...(key === undefined ? {} : { key }) });
  }
}

function levelOf(block: Block): number {
  if (block.kind === "heading") return block.depth;
  if (block.kind === "item") return itemLevel + block.depth;
  return block.kind === "label" ? labelLevel : itemLevel;
}

function titleText(text: string): string {
  return text.replace(/[:\s]{1,20}$/, "").slice(0, 200) || text.slice(0, 200);
}

/** Code is kept as a quotation, not read. */
function cutShort(flat: FlatText): FlatText {
  return flat.text.length > 2_000 ? sliceFlat(flat, 0, 2_000) : flat;
}

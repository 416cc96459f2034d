import type { Block } from "./read-blocks.ts";

/** Whether a text has anything in it that Markdown would read as more than a paragraph. */
export function isPlainText(clean: string): boolean {
  return !/[#*_`[\]<>|&\\~]|^[ \t]*(?:[-+]|\d{1,9}[.)])(?=[ \t\n]|$)|^ {0,3}[-=]+[ \t]*$/m.test(
    clean,
  );
}

/** The paragraphs of a plain text: what the Markdown parser would say, without loading it. */
export function plainBlocks(clean: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const gap of clean.matchAll(/\n[ \t\r]*\n\s*/g)) {
    push(start, gap.index);
    start = gap.index + gap[0].length;
  }
  push(start, clean.length);
  return blocks;

  function push(from: number, to: number): void {
    const text = clean.slice(from, to);
    if (text.trim() === "") return;
    const runs = [{ at: 0, source: from, length: text.length }];
    blocks.push({ kind: "paragraph", flat: { text, runs }, depth: 0 });
  }
}

import type { PhrasingContent } from "mdast";

/** `length` characters at `at` in the flat text that stand at `source` in the document. */
export interface Run {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** Text without its markup, and where each of its characters stands in the document. */
export interface FlatText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Inline content as text; what is struck out in it stands apart. */
export interface Flattened extends FlatText {
  readonly struck: readonly FlatText[];
}

/** Flattens inline content. `document` is the text that was parsed, `shift` its offset in the source. */
export function flatten(
  content: readonly PhrasingContent[],
  document: string,
  shift: number,
): Flattened {
  const struck: FlatText[] = [];
  let runs: Run[] = [];
  let text = "";
  const add = (value: string, source: number): void => {
    if (value === "") return;
    const last = runs.at(-1);
    if (last && last.source + last.length === source) {
      runs[runs.length - 1] = { ...last, length: last.length + value.length };
    } else runs.push({ at: text.length, source, length: value.length });
    text += value;
  };
  visit(content);
  return { text, runs, struck };

  function visit(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      if (node.type === "text" || node.type === "inlineCode") align(node.value, start, end);
      else if (node.type === "delete") apart(node.children);
      else if (node.type === "html") {
        if (lineTags.test(node.value)) add("\n\n", start + shift);
        else if (!isFormatting(node.value)) add(node.value, start + shift);
      } else if (node.type === "break") add("\n", start + shift);
      else if (node.type === "image") align(node.alt ?? "", start, end);
      else if ("children" in node) visit(node.children);
    }
  }

  /** What is struck out is no part of the text around it. */
  function apart(children: readonly PhrasingContent[]): void {
    const around = { text, runs };
    text = "";
    runs = [];
    visit(children);
    if (text.trim() !== "") struck.push({ text, runs });
    ({ text, runs } = around);
  }

  /** Finds each character of `value` in the document, which may write it with escapes and references. */
  function align(value: string, start: number, end: number): void {
    const slice = document.slice(start, end);
    if (slice === value) {
      add(value, start + shift);
      return;
    }
    let at = 0;
    for (let i = 0; i < value.length; i++) {
      const wanted = value.charAt(i);
      const reference = slice.charAt(at) === "&" ? referenceAt(slice, at) : 0;
      if (reference > 0 && !value.startsWith(slice.slice(at, at + reference), i)) {
        add(wanted, start + at + shift);
        at += reference;
        continue;
      }
      let found = at;
      const horizon = Math.min(slice.length, at + 100);
      while (found < horizon && slice.charAt(found) !== wanted) found++;
      // Where the character is nowhere near, the place stays.
      if (found < horizon) at = found;
      add(wanted, start + Math.min(at, Math.max(slice.length - 1, 0)) + shift);
      at++;
    }
  }
}

/** Tags that end a line. */
const lineTags = /^<(?:br|hr|\/?(?:p|li|ul|ol|div|tr|h[1-6])|BR)\b[^<>]{0,200}>$/;

const formattingTags =
  /^<\/?(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|summary|sup|details|tt|u|var|td|th|table|tbody|thead)\b[^<>]{0,400}>$/;

/** Comments and tags that only say what a text looks like, unlike `List<Task>`. */
function isFormatting(html: string): boolean {
  return html.startsWith("<!--") || formattingTags.test(html);
}

/** Length of the character reference at an offset, 0 where there is none. */
function referenceAt(text: string, at: number): number {
  const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/iy;
  reference.lastIndex = at;
  return reference.exec(text)?.[0].length ?? 0;
}

/** The part of a flat text between two offsets. */
export function sliceFlat(flat: FlatText, start: number, end: number): FlatText {
  const runs: Run[] = [];
  for (let i = firstRunAt(flat.runs, start); i < flat.runs.length; i++) {
    const run = flat.runs[i];
    if (!run || run.at >= end) break;
    const from = Math.max(run.at, start);
    const to = Math.min(run.at + run.length, end);
    if (to > from) {
      runs.push({ at: from - start, source: run.source + from - run.at, length: to - from });
    }
  }
  return { text: flat.text.slice(start, end), runs };
}

/** Index of the run that an offset lies in or before. */
function firstRunAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two texts as one, a space between them. */
export function joinFlat(first: FlatText, second: FlatText): FlatText {
  const shift = first.text.length + 1;
  const runs = second.runs.map((run) => ({ ...run, at: run.at + shift }));
  return { text: `${first.text} ${second.text}`, runs: [...first.runs, ...runs] };
}

/** Text with single spaces for runs of white space, trimmed. */
export function squeeze(flat: FlatText): FlatText {
  const runs: Run[] = [];
  let text = "";
  let open: { at: number; source: number; length: number } | undefined;
  for (const run of flat.runs) {
    for (const word of flat.text.slice(run.at, run.at + run.length).matchAll(/\S+/g)) {
      const source = run.source + word.index;
      // Words that touch across two runs, as in `**bold**ly`, are one word.
      const before = run.at + word.index;
      const gap = text !== "" && /\s/.test(flat.text.charAt(before - 1)) ? 1 : 0;
      if (open && open.source + open.length + gap === source) {
        open.length += gap + word[0].length;
      } else {
        if (open) runs.push(open);
        open = { at: text.length + gap, source, length: word[0].length };
      }
      text += (gap === 1 ? " " : "") + word[0];
    }
  }
  if (open) runs.push(open);
  return { text, runs };
}

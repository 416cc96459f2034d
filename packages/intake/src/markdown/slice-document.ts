import { isTail } from "../words/cut-text.ts";

/** A part of a document that can be parsed by itself. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Where a slice may end: at a paragraph that starts in the first column. */
const wanted = 8_000;
/** Where it has to, whatever stands there. */
const longest = 24_000;

/**
 * Cuts a document into slices of bounded length, so that the time to parse it is in proportion to its
 * length. Most documents are one slice.
 */
export function sliceDocument(text: string): readonly Slice[] {
  const slices: Slice[] = [];
  let start = 0;
  let fence = "";
  let blankBefore = false;
  for (let line = 0; line < text.length; ) {
    const newline = text.indexOf("\n", line);
    const end = newline === -1 ? text.length : newline + 1;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(line, line + 80))?.[1] ?? "";
    const between = blankBefore && fence === "" && !/\s/.test(text.charAt(line));
    if (line - start > (between ? wanted : longest)) start = cut(line);
    while (end - start > longest * 2) start = cut(wordStart(text, start + longest));
    if (mark !== "") {
      if (fence === "") fence = mark;
      else if (mark.startsWith(fence)) fence = "";
    }
    blankBefore = text.slice(line, end).trim() === "";
    line = end;
  }
  cut(text.length);
  return slices;

  function cut(end: number): number {
    if (end > start) slices.push({ start, end });
    return end;
  }
}

/** The start of the next word, or the offset itself where no word starts soon. */
function wordStart(text: string, from: number): number {
  for (let at = from; at < from + 200; at++) {
    if (text.charAt(at) === " ") return at + 1;
  }
  return isTail(text.charCodeAt(from)) ? from + 1 : from;
}

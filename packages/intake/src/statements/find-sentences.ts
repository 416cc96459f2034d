import { abbreviations, mayEnd } from "../catalog/abbreviations.ts";

/** A part of a text, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** No statement is longer: what follows is a statement of its own. */
const longest = 2_000;

/** Cuts a text into sentences. Line breaks end one where the lines read as a list of their own. */
export function findSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  const lines = new Set(endingLines(text));
  const closes = remarkEnds(text);
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const close = closes.get(at);
    // A remark in parentheses is a part of the sentence around it, whatever stands in it.
    if (close !== undefined && at > start + leadingSpace(text, start, at)) at = close;
    else if (lines.has(at)) cut(at + 1);
    else if (endsSentence(text, at)) cut(behindClosing(text, at));
    else if (at - start >= longest && isBreakable(text, at, start)) cut(at);
  }
  cut(text.length);
  return spans;

  function cut(end: number): void {
    const from = start + leadingSpace(text, start, end);
    let to = end;
    while (to > from && isSpace(text.charAt(to - 1))) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  }
}

/** No remark is longer; an open parenthesis that nothing closes ends nothing either. */
const longestRemark = 400;

/** Where the outermost parentheses of a text open, with where each closes. */
function remarkEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "(") open.push(at);
    if (character !== ")") continue;
    const from = open.pop();
    if (from !== undefined && at - from <= longestRemark) ends.set(from, at);
  }
  return ends;
}

/** Quotation marks and brackets behind a full stop belong to the sentence that it ends. */
function behindClosing(text: string, at: number): number {
  let after = at + 1;
  while (/["')\]]/.test(text.charAt(after)) && after < at + 4) after++;
  return after;
}

function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === ";") return isSpace(text.charAt(at + 1));
  if (character !== "." && character !== "!" && character !== "?") return false;
  const after = behindClosing(text, at);
  if (after < text.length && !isSpace(text.charAt(after))) return false;
  if (character !== ".") return true;
  const word = wordBefore(text, at).toLowerCase();
  if (after >= text.length) return true;
  if (abbreviations.has(word)) return false;
  let next = after;
  while (next < text.length && next < after + 40 && isSpace(text.charAt(next))) next++;
  // "max. 5" and "Acme Inc. is" go on, "Acme Inc. Users …" does not.
  if (mayEnd.has(word)) return /\p{Lu}/u.test(text.charAt(next));
  // A single letter in front is an initial or an item: "a. first".
  return !/\p{Ll}/u.test(text.charAt(next)) || word.length !== 1;
}

/** The word that ends at an offset, inner full stops included; at most twelve characters of it. */
function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 12 && /[\p{L}.]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

/** Offsets of the line breaks that separate statements, rather than wrap one. */
function endingLines(text: string): readonly number[] {
  const ends: number[] = [];
  let longestLine = 0;
  let previous = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    ends.push(at);
    longestLine = Math.max(longestLine, at - previous);
    previous = at + 1;
  }
  longestLine = Math.max(longestLine, text.length - previous);
  return ends.filter((at, i) => {
    const line = text.slice((ends[i - 1] ?? -1) + 1, at).trimEnd();
    const next = text.slice(at + 1, at + 41).trimStart();
    if (/[.!?:;]$/.test(line) || next === "") return true;
    // A wrapped line is about as long as the longest one, and goes on in the middle of a sentence.
    return line.length < Math.min(longestLine * 0.6, 60) && !/^\p{Ll}/u.test(next)
      ? !/[,(]$|(?:^|\s)(?:and|or|the|a|an|of|to|for|with|in|on|by)$/i.test(line.slice(-12))
      : longestLine < 60 && !/^\p{Ll}/u.test(next) && !/[,(]$/.test(line);
  });
}

function isBreakable(text: string, at: number, start: number): boolean {
  return at - start >= longest + 500 || isSpace(text.charAt(at)) || text.charAt(at) === ",";
}

function leadingSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charAt(at))) at++;
  return at - start;
}

function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}

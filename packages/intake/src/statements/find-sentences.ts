import { abbreviations, letteredNouns, mayEnd } from "../catalog/abbreviations.ts";
import { isTail } from "../words/cut-text.ts";
import { listMarkers } from "./list-markers.ts";

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
  const markers = listMarkers(text);
  const closes = remarkEnds(text);
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const behind = markers.get(at);
    if (behind !== undefined) {
      cut(at);
      start = behind;
      at = behind - 1;
      continue;
    }
    const close = closes.get(at);
    // A remark in parentheses is a part of the sentence around it, whatever stands in it.
    if (close !== undefined && at > start + leadingSpace(text, start, at)) at = close;
    else if (lines.has(at)) cut(at + 1);
    else if (!isNumber(text, start, at) && endsSentence(text, at)) cut(behindClosing(text, at));
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

/** Nothing but the number of a section stands in front: "5.2. The desk …". */
function isNumber(text: string, start: number, at: number): boolean {
  return at - start < 20 && /^\s*\d{1,3}(?:\.\d{1,3}){0,4}$/.test(text.slice(start, at));
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
  if (character !== "." || after >= text.length) return true;
  let next = after;
  while (next < text.length && next < after + 40 && isSpace(text.charAt(next))) next++;
  return isFullStop(text, at, text.charAt(next));
}

/** A stop that no abbreviation, initial or item needs for itself. */
function isFullStop(text: string, at: number, next: string): boolean {
  const word = wordBefore(text, at);
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) return false;
  const capital = /\p{Lu}/u.test(next);
  // "max. 5", "5 p.m. every day" and "Acme Inc. is" go on, "Acme Inc. Users …" does not.
  if (mayEnd.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return capital;
  if (/^\p{L}$/u.test(word)) return !isInitial(text, at, { letter: word, capital, next });
  // "approx" and the like that no list holds: short, without a vowel, and the sentence goes on.
  const goesOn = /[\p{Ll}\p{N}]/u.test(next);
  return !(goesOn && /^\p{L}?\p{Ll}{1,4}$/u.test(word) && !/[aeiouy]/i.test(word));
}

/** "J. Smith", "a. first", but not "Plan B. Users …" */
function isInitial(
  text: string,
  at: number,
  { letter, capital, next }: { letter: string; capital: boolean; next: string },
): boolean {
  if (/\p{Ll}/u.test(next)) return true;
  if (!capital || letter === "I" || !/\p{Lu}/u.test(letter)) return false;
  const before = /(\p{L}{2,20})\s$/u.exec(text.slice(Math.max(0, at - 23), at - 1))?.[1];
  return before === undefined || !letteredNouns.has(before.toLowerCase());
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
    if (/[.!?:;]$/.test(line) || next === "" || text.charAt(at + 1) === "\n") return true;
    // "Users: …", "Stack: …": each line with a label says something of its own.
    if (labelled.test(line.slice(0, 60)) && labelled.test(next)) return true;
    // A wrapped line is about as long as the longest one, and goes on in the middle of a sentence.
    return line.length < Math.min(longestLine * 0.6, 60) && !/^\p{Ll}/u.test(next)
      ? !/[,(]$|(?:^|\s)(?:and|or|the|a|an|of|to|for|with|in|on|by)$/i.test(line.slice(-12))
      : longestLine < 60 && !/^\p{Ll}/u.test(next) && !/[,(]$/.test(line);
  });
}

const labelled = /^\s{0,8}\p{Lu}[\p{L} /&-]{1,30}:\s/u;

function isBreakable(text: string, at: number, start: number): boolean {
  if (at - start >= longest + 500) return !isTail(text.charCodeAt(at));
  return isSpace(text.charAt(at)) || text.charAt(at) === ",";
}

function leadingSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charAt(at))) at++;
  return at - start;
}

function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}

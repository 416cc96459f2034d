import { listedNouns, oneThing, sharingModifiers } from "../../catalog/element-words.ts";
import { isPlural, singular } from "../../words/singular.ts";
import { bracketsIn, type TextSpan, trimSpan } from "../text-span.ts";

/** Splits a list of properties or values at its commas and conjunctions, remarks left whole. */
export function splitElements(text: string, span: TextSpan): readonly TextSpan[] {
  const values = valuesAtEnd(text, span);
  const list = values ? { from: span.from, to: values.from } : span;
  const elements = cutAt(text, list, isComma).flatMap((part) => splitConjunctions(text, part));
  return values ? [...elements, values] : elements;
}

const closedList =
  /^:\s(?:one of |either )?[\p{L}\p{N}"'“‘][^,:;.()]{0,30}(?:,\s(?:or\s)?[^,:;.()]{1,30}){0,12}(?:,?\sor\s[^,:;.()]{1,30})?\.?$/u;

/** "a due date and a status: open, paid or cancelled": the values at the end are those of one property. */
function valuesAtEnd(text: string, { from, to }: TextSpan): TextSpan | undefined {
  const colon = text.lastIndexOf(": ", to - 1);
  if (colon <= from || to - colon > 300) return undefined;
  if (!closedList.test(text.slice(colon, to).trimEnd()) || !/,|\sor\s/.test(text.slice(colon, to)))
    return undefined;
  const front = text.slice(from, colon);
  const head = singular(/\p{L}+$/u.exec(front)?.[0].toLowerCase() ?? "");
  if (!listedNouns.has(head)) return undefined;
  const begins = [...front.matchAll(/,\s(?:and\s)?|;\s|\sand\s/g)].at(-1);
  return begins ? { from: from + begins.index + begins[0].length, to } : undefined;
}

/** Splits at commas and semicolons alone. */
export function splitCommas(text: string, span: TextSpan): readonly TextSpan[] {
  return cutAt(text, span, isComma);
}

type Cut = (text: string, at: number) => number;

/** Cuts where `isCut` says how many characters to leave out, outside of brackets and quotations. */
export function cutAt(text: string, span: TextSpan, isCut: Cut): readonly TextSpan[] {
  const brackets = bracketsIn(text, span);
  const parts: TextSpan[] = [];
  let from = span.from;
  for (let at = span.from; at < span.to; at++) {
    const close = brackets.get(at);
    if (close !== undefined) {
      at = close;
      continue;
    }
    const length = isCut(text, at);
    if (length === 0) continue;
    push(from, at);
    from = at + length;
    at = from - 1;
  }
  push(from, span.to);
  return parts;

  function push(start: number, end: number): void {
    const part = trimSpan(text, { from: start, to: Math.max(start, end) });
    if (part.to > part.from) parts.push(part);
  }
}

function isComma(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === ";" || character === "；" || character === "、" || character === "，") return 1;
  if (character !== ",") return 0;
  return /\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) ? 0 : 1;
}

/** "or" gives another name of the same, but behind a comma, where it closes a list. */
const conjunction = /^(?:and\/or|and|plus|as well as|along with|&)(?=\s)/i;

function isConjunction(text: string, at: number): number {
  if (at > 0 && !/\s/.test(text.charAt(at - 1))) return 0;
  return conjunction.exec(text.slice(at, at + 12))?.[0].length ?? 0;
}

function splitConjunctions(text: string, part: TextSpan): readonly TextSpan[] {
  const parts = cutAt(text, part, isConjunction);
  if (parts.length < 2) return parts;
  const whole = text.slice(part.from, part.to).toLowerCase();
  if (oneThing.some((each) => whole.includes(each))) return [firstToLast(parts)];
  // "lines with products and quantities": those of the lines.
  const front = /^[^()]{0,60}?(\p{L}+) with\s/u.exec(whole)?.[1];
  if (front !== undefined && isPlural(front)) return [firstToLast(parts)];
  return parts.flatMap((each, i) => {
    const next = parts[i + 1];
    // "start and end date": the first is read by what follows it.
    return next && sharesHead(text, each, next) ? [] : [withShared(text, parts, i)];
  });
}

function firstToLast(parts: readonly TextSpan[]): TextSpan {
  return { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 };
}

function withShared(text: string, parts: readonly TextSpan[], at: number): TextSpan {
  const own = parts[at] ?? { from: 0, to: 0 };
  let from = own.from;
  for (let i = at - 1; i >= 0; i--) {
    const before = parts[i];
    const next = parts[i + 1];
    if (!before || !next || !sharesHead(text, before, next)) break;
    from = before.from;
  }
  return { from, to: own.to };
}

/** "start and end dates": a bare modifier before a phrase of two words. */
function sharesHead(text: string, before: TextSpan, after: TextSpan): boolean {
  const first = text.slice(before.from, before.to).toLowerCase();
  const second = text.slice(after.from, after.to).split(/[\s(]+/);
  return sharingModifiers.has(first) && second.length >= 2;
}

/** The names that an element stands for: "start and end dates" and "created/updated timestamps" are two. */
export function expandShared(name: string): readonly string[] {
  const names = namesIn(name);
  return names.length === 1 ? names : names.map(inSingular);
}

/** Each of "creation/update timestamps" is one timestamp. */
function inSingular(name: string): string {
  const words = name.split(" ");
  const last = words.pop() ?? "";
  return [
    ...words,
    singular(last.toLowerCase()) === last.toLowerCase() ? last : singular(last),
  ].join(" ");
}

function namesIn(name: string): readonly string[] {
  const joint =
    /^(\p{L}[\p{L}-]{1,20})(?: and | or |\/)(\p{L}[\p{L}-]{1,20}) (\p{L}[\p{L} -]{1,40})$/iu.exec(
      name,
    );
  if (joint) {
    const [, one = "", two = "", head = ""] = joint;
    const shared = sharingModifiers.has(one.toLowerCase()) || isParticiple(one);
    const last = head.split(" ").at(-1)?.toLowerCase() ?? "";
    if (shared && (isPlural(last) || !name.includes("/")))
      return [`${one} ${head}`, `${two} ${head}`];
  }
  // "prep/cook/total time"
  const several = /^(\p{L}{2,20}(?:\/\p{L}{2,20}){2,5}) (\p{L}{2,20})$/u.exec(name);
  if (several?.[1]) return several[1].split("/").map((each) => `${each} ${several[2]}`);
  // "items created/merged"
  const done = /^(\p{L}[\p{L} -]{1,40}) (\p{L}{3,20}ed)\/(\p{L}{3,20}ed)$/iu.exec(name);
  if (done) return [`${done[1]} ${done[2]}`, `${done[1]} ${done[3]}`];
  return [name];
}

function isParticiple(word: string): boolean {
  return /(?:ed|ion|ing)$/i.test(word);
}

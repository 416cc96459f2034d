import { wordTable } from "@planc/core";
/** Characters `from` up to `to` (exclusive) of a statement. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** The span without white space at its ends. */
export function trimSpan(text: string, { from, to }: TextSpan): TextSpan {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { from: start, to: end };
}

export function textOf(text: string, { from, to }: TextSpan): string {
  return text.slice(from, to);
}

const closing: Readonly<Record<string, string>> = wordTable({
  "(": ")",
  "[": "]",
  "{": "}",
  "“": "”",
});

/**
 * Where each bracket or quotation that opens in a span closes, by the offset at which it opens; those
 * that nothing closes are left out.
 */
export function bracketsIn(text: string, { from, to }: TextSpan): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly close: string }[] = [];
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    const top = open.at(-1);
    if (top && character === top.close) {
      pairs.set(top.at, at);
      open.pop();
    } else if (character === '"') open.push({ at, close: '"' });
    else if (closing[character] !== undefined && top?.close !== '"') {
      open.push({ at, close: closing[character] });
    }
  }
  return pairs;
}

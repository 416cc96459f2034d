import type { Span } from "../trees/tree.ts";

/** A value of a Python text, as far as it is written down and not computed. */
export type PyValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly PyValue[] }
  | { readonly kind: "dict"; readonly entries: ReadonlyMap<string, PyValue> }
  | PyCall;

export interface PyCall {
  readonly kind: "call";
  /** `models.CharField` */
  readonly name: string;
  readonly items: readonly PyValue[];
  readonly named: ReadonlyMap<string, PyValue>;
  readonly at: Span;
}

interface Token {
  readonly kind: "text" | "word" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const deepest = 12;
const mostTokens = 200_000;

/** The calls of a Python text whose names are asked for, outermost first, with their written arguments. */
export function pythonCalls(text: string, wanted: (name: string) => boolean): readonly PyCall[] {
  const tokens = tokensOf(text);
  const found: PyCall[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind === "word" && tokens[at + 1]?.text === "(" && wanted(token.text)) {
      const [value, next] = valueAt(tokens, at, 0);
      if (value.kind === "call") found.push(value);
      at = Math.max(next, at + 1);
    } else at++;
  }
  return found;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern =
    /#[^\n]*|[rRbBfFuU]{0,2}("""|'''|"|')|[\p{L}_][\p{L}\p{N}_.]{0,200}|-?\d[\d._]{0,40}|\S/gu;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [all, quote] = match;
    const start = match.index;
    if (all.startsWith("#")) continue;
    if (quote !== undefined) {
      const end = closing(text, pattern.lastIndex, quote);
      tokens.push({ kind: "text", text: text.slice(pattern.lastIndex, end), start, end });
      pattern.lastIndex = end + quote.length;
    } else {
      const kind = /^[\p{L}\p{N}_-]/u.test(all) && all !== "-" ? "word" : "sign";
      tokens.push({ kind, text: all, start, end: start + all.length });
    }
    if (tokens.length >= mostTokens) break;
  }
  return tokens;
}

/** Where the string that begins at `from` ends; at the end of its line where nothing closes it. */
function closing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(quote, at)) return at;
    else if (text[at] === "\n" && quote.length === 1) return at;
  }
  return text.length;
}

const nothing: PyValue = { kind: "word", text: "" };

/** The value at a token, and the token behind it. */
function valueAt(tokens: readonly Token[], at: number, depth: number): readonly [PyValue, number] {
  const token = tokens[at];
  if (!token) return [nothing, at];
  if (token.kind === "text") return [{ kind: "text", text: token.text }, at + 1];
  if (token.kind === "word") {
    if (tokens[at + 1]?.text !== "(") return [{ kind: "word", text: token.text }, at + 1];
    const { items, named, next } = insideOf(tokens, at + 2, ")", depth + 1);
    const call = { kind: "call", name: token.text, items, named } as const;
    return [{ ...call, at: [token.start, token.end] }, next];
  }
  if (token.text === "[" || token.text === "(") {
    const { items, next } = insideOf(tokens, at + 1, token.text === "[" ? "]" : ")", depth + 1);
    return [{ kind: "list", items }, next];
  }
  if (token.text === "{") {
    const { named, next } = insideOf(tokens, at + 1, "}", depth + 1);
    return [{ kind: "dict", entries: named }, next];
  }
  return [nothing, at + 1];
}

/** What stands up to the bracket that closes: values parted by commas, some with a name. */
function insideOf(tokens: readonly Token[], from: number, close: string, depth: number) {
  const items: PyValue[] = [];
  const named = new Map<string, PyValue>();
  if (depth > deepest) return { items, named, next: tokens.length };
  let at = from;
  while (at < tokens.length && tokens[at]?.text !== close) {
    const sign = tokens[at + 1]?.kind === "sign" ? tokens[at + 1]?.text : undefined;
    const key = tokens[at];
    const isNamed = key && key.kind !== "sign" && (sign === "=" || (sign === ":" && close === "}"));
    const [value, next] = valueAt(tokens, isNamed ? at + 2 : at, depth);
    if (isNamed) named.set(key.text, value);
    else if (key?.text !== ",") items.push(value);
    at = Math.max(next, at + 1);
    // What is computed from the value is passed over, up to the next comma.
    while (at < tokens.length && tokens[at]?.text !== "," && tokens[at]?.text !== close) {
      at = Math.max(valueAt(tokens, at, depth)[1], at + 1);
    }
    if (tokens[at]?.text === ",") at++;
  }
  return { items, named, next: at + 1 };
}

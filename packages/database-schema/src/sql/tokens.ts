/** A piece of SQL that the grammar sees as one: spaces and remarks are left out. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Space, remarks, strings (also in dollars), quoted names, words, numbers, single signs. */
const piece =
  /(?<skip>\s+|--[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|(?<tag>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)[\s\S]*?\k<tag>)|(?<quoted>"(?:[^"]|"")*")|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<number>\d+(?:\.\d+)?)|(?<sign>[\s\S])/gu;

export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of sql.matchAll(piece)) {
    const { string, quoted, word, number, skip } = match.groups ?? {};
    if (skip !== undefined) continue;
    const kind =
      string !== undefined
        ? "string"
        : quoted !== undefined
          ? "quoted"
          : word !== undefined
            ? "word"
            : number !== undefined
              ? "number"
              : "sign";
    const [text] = match;
    tokens.push({ kind, text, start: match.index, end: match.index + text.length });
  }
  return tokens;
}

/** Whether the token is this keyword, however it is written. */
export function is(token: Token | undefined, keyword: string): boolean {
  return token?.kind === "word" && token.text.toUpperCase() === keyword;
}

export function isName(token: Token | undefined): token is Token {
  return token?.kind === "word" || token?.kind === "quoted";
}

/** The text that tokens stand for, with what is between them as it was written. */
export function slice(sql: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? sql.slice(first.start, last.end) : "";
}

/** Parts between signs, such as commas, that stand in no brackets. */
export function splitAt(tokens: readonly Token[], sign: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "sign") {
      if (token.text === "(" || token.text === "[") depth++;
      else if (token.text === ")" || token.text === "]") depth--;
      else if (token.text === sign && depth === 0) {
        parts.push([]);
        continue;
      }
    }
    parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Where the bracket that opens here is closed; the end where it is not. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: "sign", text: "" };
    if (kind !== "sign") continue;
    if (text === "(") depth++;
    else if (text === ")" && --depth === 0) return at;
  }
  return tokens.length;
}

/** The statements of a file, each without its semicolon and without the remarks around it. */
export function statementsIn(sql: string): readonly string[] {
  return splitAt(tokensOf(sql), ";").map((tokens) => slice(sql, tokens));
}

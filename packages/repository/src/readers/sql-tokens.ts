export interface Token {
  /** A word in lower case, a name between quotes as it is, or a single sign. */
  readonly text: string;
  readonly kind: "word" | "name" | "sign";
  readonly start: number;
  readonly end: number;
}

/** Where a migration tool's file begins to take back what it did. */
const takingBack =
  /--[ \t]*(?:\+(?:goose|migrate|micrate)[ \t]+Down|migrate:down|rollback|@UNDO)\b/i;

/** The part of a migration that is run forwards. */
export function forwards(text: string): string {
  const at = text.search(takingBack);
  return at === -1 ? text : text.slice(0, at);
}

/** The tokens of SQL of any dialect, without comments and without what stands in strings. */
export function* tokensOf(text: string): Generator<Token> {
  const mysql = ofMysql.test(text.slice(0, 200_000));
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? "";
    const pair = text.slice(at, at + 2);
    if (pair === "--") at = endOr(text.indexOf("\n", at), text);
    else if (pair === "/*") at = endOr(text.indexOf("*/", at + 2), text) + 2;
    else if (sign === "'") at = endOfString(text, at, mysql || isEscaping(text, at));
    else if (sign === "$" && /^\$\w{0,40}\$/.test(text.slice(at, at + 43))) {
      const tag = text.slice(at, text.indexOf("$", at + 1) + 1);
      at = endOr(text.indexOf(tag, at + tag.length), text) + tag.length;
    } else if (sign === '"' || sign === "`" || sign === "[") {
      const end = closing(text, at, sign === "[" ? "]" : sign);
      yield { text: text.slice(at + 1, end - 1), kind: "name", start: at, end };
      at = end;
    } else if (isWordSign(sign)) {
      let end = at + 1;
      while (end < text.length && isWordSign(text[end] ?? "")) end++;
      yield { text: text.slice(at, end).toLowerCase(), kind: "word", start: at, end };
      at = end;
    } else {
      if (!/\s/.test(sign)) yield { text: sign, kind: "sign", start: at, end: at + 1 };
      at++;
    }
  }
}

function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}_$@#]/u.test(sign);
}

function endOr(at: number, text: string): number {
  return at === -1 ? text.length : at;
}

/** Behind the quote that closes the one at `at`; a doubled one stands for itself. */
function closing(text: string, at: number, quote: string): number {
  let end = text.indexOf(quote, at + 1);
  while (end !== -1 && text[end + 1] === quote && quote !== "]") end = text.indexOf(quote, end + 2);
  return end === -1 ? text.length : end + 1;
}

/** Signs of MySQL's dialect, in which a backslash in a string stands for the sign behind it. */
const ofMysql = /\b(?:TABLE|INTO|EXISTS)\s{1,9}`|\bENGINE\s{0,9}=|\bAUTO_INCREMENT\b/i;

/** `E'it\'s'` of PostgreSQL. */
function isEscaping(text: string, at: number): boolean {
  return /^[eE]$/.test(text[at - 1] ?? "") && !isWordSign(text[at - 2] ?? "");
}

/** Behind the quote that closes a string; a doubled one stands for itself, and one behind a backslash. */
function endOfString(text: string, at: number, escaping: boolean): number {
  if (!escaping) return closing(text, at, "'");
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === "\\") end++;
    else if (text[end] === "'" && text[end + 1] === "'") end++;
    else if (text[end] === "'") return end + 1;
  }
  return text.length;
}

import type { Column, TableReader, TableStatement } from "./reader.ts";
import { forwards, type Token, tokensOf } from "./sql-tokens.ts";

/** Words that begin a constraint of a table, and no column. */
const constraints = new Set(
  "primary foreign unique constraint check key index exclude like period fulltext spatial".split(
    " ",
  ),
);
/** Words that end the type of a column. */
const typeEnds = new Set(
  "not null default primary unique references check constraint generated collate auto_increment autoincrement identity comment on as encode".split(
    " ",
  ),
);
const mostColumns = 400;

/**
 * SQL of any dialect, as far as it makes, alters, renames and drops tables. Everything else is passed over,
 * and so are migrations that take others back, by their names.
 */
export const sql: TableReader = {
  kind: "tables",
  reads: (path) =>
    path.endsWith(".sql") && !/(?:^|[._/-])(?:down|undo|rollback|revert)\.sql$|\/U\d/.test(path),
  largest: 4_000_000,
  read(text) {
    const forward = forwards(text);
    const found: TableStatement[] = [];
    let statement: Token[] = [];
    for (const token of tokensOf(forward)) {
      if (token.text === ";" || (token.kind === "word" && token.text === "go")) {
        found.push(...readStatement(statement, forward));
        statement = [];
      } else if (statement.length < 20_000) statement.push(token);
    }
    found.push(...readStatement(statement, forward));
    return found;
  },
};

function readStatement(all: readonly Token[], text: string): readonly TableStatement[] {
  const words = all.slice(0, 6).map(({ text: word }) => word);
  if (words[0] === "create") {
    const table = words.indexOf("table");
    if (table === -1 || words.slice(1, table).some((word) => /^temp|^view$|^\($/.test(word)))
      return [];
    return created(all, table + 1, text);
  }
  if (words[1] !== "table") return [];
  if (words[0] === "drop") return dropped(all);
  return words[0] === "alter" ? altered(all, text) : [];
}

interface Named {
  readonly name: string;
  /** Behind the name. */
  readonly next: number;
}

/** The table that a statement is about: the last part of a dotted name. */
function tableAt(all: readonly Token[], from: number): Named | undefined {
  let at = from;
  while (["if", "not", "exists", "only"].includes(all[at]?.text ?? "") && all[at]?.kind === "word")
    at++;
  while (all[at + 1]?.text === ".") at += 2;
  const token = all[at];
  return token && token.kind !== "sign" ? { name: token.text, next: at + 1 } : undefined;
}

function created(all: readonly Token[], from: number, text: string): readonly TableStatement[] {
  const table = tableAt(all, from);
  const [first, name] = [all[0], table && all[table.next - 1]];
  if (!table || !first || !name || all[table.next]?.text !== "(") return [];
  const columns = partsOf(all, table.next + 1).flatMap((part) => columnOf(part, text));
  return [
    {
      does: "create",
      table: table.name,
      columns: columns.slice(0, mostColumns),
      at: [first.start, name.end],
    },
  ];
}

function dropped(all: readonly Token[]): readonly TableStatement[] {
  const found: TableStatement[] = [];
  let at: number | undefined = 2;
  while (at !== undefined) {
    const table = tableAt(all, at);
    const token = table && all[table.next - 1];
    if (!table || !token) break;
    found.push({ does: "drop", table: table.name, at: [token.start, token.end] });
    at = all[table.next]?.text === "," ? table.next + 1 : undefined;
  }
  return found;
}

function altered(all: readonly Token[], text: string): readonly TableStatement[] {
  const table = tableAt(all, 2);
  const [first, name] = [all[0], table && all[table.next - 1]];
  if (!table || !first || !name) return [];
  const base = { table: table.name, at: [first.start, name.end] as const };
  return partsOf(all, table.next).flatMap((part): readonly TableStatement[] => {
    const words = part.map((token) => token.text);
    if (words[0] === "rename" && words[1] === "to") {
      const to = tableAt(part, 2);
      return to ? [{ ...base, does: "rename", to: to.name }] : [];
    }
    let at = 1;
    if (words[at] === "column") at++;
    while (["if", "not", "exists"].includes(words[at] ?? "")) at++;
    const rest = part.slice(at);
    if (words[0] === "add") {
      // Several columns may stand in parentheses.
      const inner = rest[0]?.text === "(" ? partsOf(rest, 1) : [rest];
      const columns = inner.flatMap((each) => columnOf(each, text));
      return columns.length > 0 ? [{ ...base, does: "add", columns }] : [];
    }
    const column = rest[0];
    return words[0] === "drop" &&
      column &&
      !(column.kind === "word" && constraints.has(column.text))
      ? [{ ...base, does: "remove", columns: [column.text] }]
      : [];
  });
}

/** What commas part, up to the parenthesis that closes. */
function partsOf(all: readonly Token[], from: number): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let at = from; at < all.length; at++) {
    const token = all[at];
    if (!token) break;
    if (token.text === "(" && token.kind === "sign") depth++;
    if (token.text === ")" && token.kind === "sign" && --depth < 0) break;
    if (token.text === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function columnOf(part: readonly Token[], text: string): readonly Column[] {
  const [name, type] = part;
  if (!name || name.kind === "sign") return [];
  if (name.kind === "word" && constraints.has(name.text)) return [];
  const words = part.map((token) => (token.kind === "word" ? token.text : ""));
  let end = 1;
  while (end < part.length && !typeEnds.has(words[end] ?? "")) end++;
  const last = part[end - 1];
  const primary = words.includes("primary");
  const required = primary || words.some((word, i) => word === "not" && words[i + 1] === "null");
  const unique = primary || words.includes("unique");
  return [
    {
      name: name.text,
      ...(type && last && end > 1
        ? { type: text.slice(type.start, last.end).replace(/\s+/g, " ").slice(0, 200) }
        : {}),
      ...(required ? { required } : {}),
      ...(unique ? { unique } : {}),
    },
  ];
}

import type { Column, TableReader, TableStatement } from "./reader.ts";
import { forwards, type Token, tokensOf } from "./sql-tokens.ts";

/** Words that begin a constraint of a table, and no column. */
const constraints = new Set("primary foreign unique constraint check exclude like".split(" "));

/** Words that begin one in MySQL and others, and that columns are called, too: `key text`. */
const indexWords = new Set("key index period fulltext spatial".split(" "));
/** Words that end the type of a column. */
const typeEnds = new Set(
  "not null default primary unique references check constraint generated collate auto_increment autoincrement identity comment on as encode using first after".split(
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
  readonly schema?: string;
  /** Behind the name. */
  readonly next: number;
}

/** The table that a statement is about, with the schema before its dot. */
function tableAt(all: readonly Token[], from: number): Named | undefined {
  let at = from;
  while (["if", "not", "exists", "only"].includes(all[at]?.text ?? "") && all[at]?.kind === "word")
    at++;
  let schema: string | undefined;
  while (all[at + 1]?.text === "." && all[at + 1]?.kind === "sign") {
    schema = all[at]?.text;
    at += 2;
  }
  const token = all[at];
  return token && token.kind !== "sign"
    ? { name: token.text, ...(schema ? { schema } : {}), next: at + 1 }
    : undefined;
}

function created(all: readonly Token[], from: number, text: string): readonly TableStatement[] {
  const table = tableAt(all, from);
  const [first, name] = [all[0], table && all[table.next - 1]];
  if (!table || !first || !name || all[table.next]?.text !== "(") return [];
  const parts = partsOf(all, table.next + 1);
  const keys = new Set(parts.flatMap(primaryKeyOf));
  const columns = parts
    .flatMap((part) => columnOf(part, text))
    .map((column) =>
      keys.has(column.name) ? { ...column, required: true, primary: true } : column,
    );
  return [
    {
      does: "create",
      table: table.name,
      ...(table.schema ? { schema: table.schema } : {}),
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
    const { name, schema } = table;
    found.push({
      does: "drop",
      table: name,
      ...(schema ? { schema } : {}),
      at: [token.start, token.end],
    });
    at = all[table.next]?.text === "," ? table.next + 1 : undefined;
  }
  return found;
}

function altered(all: readonly Token[], text: string): readonly TableStatement[] {
  const table = tableAt(all, 2);
  const [first, name] = [all[0], table && all[table.next - 1]];
  if (!table || !first || !name) return [];
  const base = {
    table: table.name,
    ...(table.schema ? { schema: table.schema } : {}),
    at: [first.start, name.end] as const,
  };
  return partsOf(all, table.next).flatMap((part): readonly TableStatement[] => {
    const words = part.map((token) => token.text);
    if (words[0] === "rename" && (words[1] === "to" || words[1] === "as")) {
      const to = tableAt(part, 2);
      return to ? [{ ...base, does: "rename", to: to.name }] : [];
    }
    if (words[0] === "rename") return renamed(part, base);
    if (words[0] === "alter" || words[0] === "modify" || words[0] === "change") {
      return retyped(part, base, text);
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
    const isColumn = words[1] === "column" || !isConstraint(rest);
    return words[0] === "drop" && column && isColumn
      ? [{ ...base, does: "remove", columns: [column.text] }]
      : [];
  });
}

type Base = Pick<TableStatement, "table" | "schema" | "at">;

/** `RENAME COLUMN a TO b`, and without the word for it. */
function renamed(part: readonly Token[], base: Base): readonly TableStatement[] {
  const [from, to, name] = part.slice(part[1]?.text === "column" ? 2 : 1);
  if (!from || !name || to?.text !== "to" || from.kind === "sign" || name.kind === "sign")
    return [];
  if (from.kind === "word" && (from.text === "constraint" || from.text === "index")) return [];
  return [{ ...base, does: "rename-column", from: from.text, to: name.text }];
}

/** `ALTER COLUMN a TYPE b` and `MODIFY a b`; `CHANGE a b c` renames, too. */
function retyped(part: readonly Token[], base: Base, text: string): readonly TableStatement[] {
  const [does, second] = part;
  const rest = part.slice(second?.text === "column" ? 2 : 1);
  const [column] = rest;
  if (!column || column.kind === "sign") return [];
  if (does?.text === "change") {
    const [changed] = columnOf(rest.slice(1), text);
    if (!changed) return [];
    const { name, type } = changed;
    return [
      { ...base, does: "rename-column", from: column.text, to: name },
      ...(type === undefined ? [] : [{ ...base, does: "retype", column: name, type } as const]),
    ];
  }
  const words = rest.slice(1, 4).map(({ text: word }) => word);
  const at = words[0] === "type" ? 2 : words[2] === "type" && words[1] === "data" ? 4 : 1;
  // `ALTER COLUMN a SET NOT NULL` and its kin say no type.
  if (at === 1 && /^(?:set|drop|add|reset|restart|rename)$/.test(words[0] ?? "")) return [];
  const [typed] = columnOf([column, ...rest.slice(at)], text);
  return typed?.type === undefined
    ? []
    : [{ ...base, does: "retype", column: column.text, type: typed.type }];
}

/** The columns that `PRIMARY KEY (a, b)` names. */
function primaryKeyOf(part: readonly Token[]): readonly string[] {
  const at = part.findIndex(
    ({ kind, text }, i) => kind === "word" && text === "primary" && part[i + 1]?.text === "key",
  );
  const open = part.findIndex(({ text }, i) => i > at && text === "(");
  const begins = part[0]?.kind === "word" && (at === 0 || part[0].text === "constraint");
  if (at === -1 || open === -1 || !begins) return [];
  return partsOf(part, open + 1).flatMap(([column]) => (column ? [column.text] : []));
}

/** `KEY (a)` and `KEY named (a)` are indexes, `key text` is a column. */
function isConstraint([first, second, third]: readonly Token[]): boolean {
  if (first?.kind !== "word") return false;
  if (constraints.has(first.text)) return true;
  if (!indexWords.has(first.text) || second === undefined) return false;
  if (second.text === "(" || second.kind === "name") return true;
  if (first.text === "period") return second.text === "for";
  if (second.text === "key" || second.text === "index") return true;
  // `key varchar(20)` is a column of that type; names of indexes are no types.
  return third?.text === "(" && !sizedTypes.test(second.text);
}

const sizedTypes =
  /^(?:(?:var|n|nvar)?char2?|character|numeric|decimal|number|int|integer|bigint|tinyint|smallint|float|double|bit|varbit|binary|varbinary|time|timestamp|timestamptz|datetime|datetime2|enum|set|year)$/;

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
  if (isConstraint(part)) return [];
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
      ...(primary ? { primary } : {}),
    },
  ];
}

import { extraOf } from "./read-extra.ts";
import { columnIn, constraintIn, nameAt, namesIn, UnreadSql } from "./read-table.ts";
import type { Column, Constraint, Extra, Index, SchemaModel, Table } from "./schema-model.ts";
import { closing, is, isName, slice, splitAt, type Token, tokensOf } from "./tokens.ts";

interface Draft {
  readonly name: string;
  made: boolean;
  readonly columns: Map<string, Column>;
  readonly constraints: Map<string, Constraint>;
  readonly indexes: Map<string, Index>;
  partitionBy?: string;
  readonly partitions: string[];
  comment?: string;
}

export type ReadSchema =
  | { readonly ok: true; readonly model: SchemaModel }
  | { readonly ok: false; readonly problem: string };

/** Reads a file of DDL as this plugin writes it; one that says what the reader does not know is refused. */
export function readSchema(sql: string): ReadSchema {
  const tables = new Map<string, Draft>();
  const extras: Extra[] = [];
  try {
    for (const tokens of splitAt(tokensOf(sql), ";")) readStatement(sql, tokens, tables, extras);
  } catch (error) {
    if (!(error instanceof UnreadSql)) throw error;
    return { ok: false, problem: error.message };
  }
  return { ok: true, model: { tables: tables as ReadonlyMap<string, Table>, extras } };
}

function readStatement(
  sql: string,
  tokens: readonly Token[],
  tables: Map<string, Draft>,
  extras: Extra[],
): void {
  const [first, second] = tokens;
  if (["BEGIN", "COMMIT", "SET"].some((word) => is(first, word))) return;
  const isMade = is(first, "CREATE");
  if (isMade && is(second, "TABLE")) readTable(sql, tokens, tables);
  else if (isMade && tokens.slice(1, 3).some((token) => is(token, "INDEX"))) {
    readIndex(sql, tokens, tables);
  } else if (is(first, "ALTER") && is(second, "TABLE") && tokens.some((each) => is(each, "ADD"))) {
    readAdded(sql, tokens, tables);
  } else if (is(first, "SELECT")) {
    // A call that makes partitions names their table as its first value.
    const named = tokens.find(({ kind }) => kind === "string")?.text.slice(1, -1);
    const table = named === undefined ? undefined : tables.get(named.replaceAll("''", "'"));
    if (!table) throw new UnreadSql(`a query that makes nothing known: ${head(sql, tokens)}`);
    table.partitions.push(slice(sql, tokens));
  } else if (!is(first, "COMMENT") || !readComment(sql, tokens, tables)) {
    extras.push(extraOf(sql, tokens));
  }
}

function readTable(sql: string, tokens: readonly Token[], tables: Map<string, Draft>): void {
  const at = is(tokens[2], "IF") ? 5 : 2;
  const { name, length } = nameAt(tokens, at);
  const next = at + length;
  if (is(tokens[next], "PARTITION")) {
    const parent = tables.get(nameAt(tokens, next + 2).name);
    if (!parent) throw new UnreadSql(`the table that ${name} is a part of is not known`);
    parent.partitions.push(slice(sql, tokens));
    return;
  }
  if (tokens[next]?.text !== "(") throw new UnreadSql(`table ${name} has no list of columns`);
  const end = closing(tokens, next);
  const draft = draftOf(name, true);
  for (const item of splitAt(tokens.slice(next + 1, end), ",")) addItem(sql, item, draft);
  const rest = tokens.slice(end + 1);
  if (is(rest[0], "PARTITION") && is(rest[1], "BY")) draft.partitionBy = slice(sql, rest.slice(2));
  else if (rest.length > 0) throw new UnreadSql(`table ${name} ends in ${slice(sql, rest)}`);
  tables.set(name, draft);
}

function addItem(sql: string, item: readonly Token[], draft: Draft): void {
  if (is(item[0], "CONSTRAINT")) {
    const constraint = constraintIn(sql, item);
    draft.constraints.set(constraint.name, constraint);
    return;
  }
  const word = item[0]?.kind === "word" ? item[0].text.toUpperCase() : "";
  if (/^(?:PRIMARY|UNIQUE|FOREIGN|CHECK|EXCLUDE)$/.test(word) && item[1]?.text === "(") {
    throw new UnreadSql(`${draft.name} has a condition without a name of its own`);
  }
  const column = columnIn(sql, item);
  draft.columns.set(column.name, column);
}

function readIndex(sql: string, tokens: readonly Token[], tables: Map<string, Draft>): void {
  const on = tokens.findIndex((token) => is(token, "ON"));
  const name = tokens[on - 1];
  if (on < 2 || !isName(name)) throw new UnreadSql(`an index without a name: ${head(sql, tokens)}`);
  const start = is(tokens[on + 1], "ONLY") ? on + 2 : on + 1;
  const { name: of, length } = nameAt(tokens, start);
  const table = tableFor(of, tables);
  const body = tokens.slice(start + length);
  table.indexes.set(name.text, {
    name: name.text,
    unique: is(tokens[1], "UNIQUE"),
    body: slice(sql, body),
    columns: namesIn(body),
  });
}

/** `ALTER TABLE plots ADD COLUMN …, ADD CONSTRAINT …` */
function readAdded(sql: string, tokens: readonly Token[], tables: Map<string, Draft>): void {
  const { name, length } = nameAt(tokens, 2);
  const table = tableFor(name, tables);
  for (const action of splitAt(tokens.slice(2 + length), ",")) {
    if (!is(action[0], "ADD")) throw new UnreadSql(`${name} is changed by ${slice(sql, action)}`);
    addItem(sql, action.slice(is(action[1], "COLUMN") ? 2 : 1), table);
  }
}

/** Of a table or a column; what else is remarked on is no business of tables. */
function readComment(sql: string, tokens: readonly Token[], tables: Map<string, Draft>): boolean {
  const text = slice(sql, tokens.slice(-1));
  if (is(tokens[2], "TABLE")) {
    tableFor(nameAt(tokens, 3).name, tables).comment = text;
    return true;
  }
  if (!is(tokens[2], "COLUMN")) return false;
  const path = tokens.slice(3, -2);
  const column = path.at(-1)?.text ?? "";
  const table = tables.get(slice(sql, path.slice(0, -2)));
  const found = table?.columns.get(column);
  if (!table || !found) throw new UnreadSql(`a remark on ${slice(sql, path)}, which is not made`);
  table.columns.set(column, { ...found, comment: text });
  return true;
}

/** The table of that name; one that no statement makes is there already. */
function tableFor(name: string, tables: Map<string, Draft>): Draft {
  const found = tables.get(name) ?? draftOf(name, false);
  tables.set(name, found);
  return found;
}

function draftOf(name: string, made: boolean): Draft {
  return {
    name,
    made,
    columns: new Map(),
    constraints: new Map(),
    indexes: new Map(),
    partitions: [],
  };
}

const head = (sql: string, tokens: readonly Token[]): string => slice(sql, tokens).slice(0, 80);

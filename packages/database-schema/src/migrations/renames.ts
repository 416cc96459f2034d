import type { Constraint, Index, SchemaModel, Table } from "../sql/schema-model.ts";
import { is, slice, type Token, tokensOf } from "../sql/tokens.ts";
import { type Statement, statement } from "./statement.ts";

/** What is the same thing under another name; names as SQL takes them. */
export interface Renames {
  readonly tables: ReadonlyMap<string, string>;
  /** By the earlier name of the table. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const noRenames: Renames = { tables: new Map(), columns: new Map() };

/** The schema with the new names; names of constraints and indexes stay as they were. */
export function renamed(model: SchemaModel, renames: Renames): SchemaModel {
  const { tables, columns } = renames;
  const tableName = (name: string): string => tables.get(name) ?? name;
  const none: ReadonlyMap<string, string> = new Map();
  const of = (table: string): ReadonlyMap<string, string> => columns.get(table) ?? none;
  const one = (table: Table): Table => {
    const own = of(table.name);
    const named = (name: string): string => own.get(name) ?? name;
    return {
      ...table,
      name: tableName(table.name),
      columns: new Map(
        [...table.columns.values()].map((each) => [
          named(each.name),
          { ...each, name: named(each.name) },
        ]),
      ),
      constraints: new Map(
        [...table.constraints].map(([key, each]): [string, Constraint] => [
          key,
          {
            ...each,
            clause: clauseWith(each, own, each.target ? of(each.target) : none, tableName),
            columns: each.columns.map(named),
            ...(each.target === undefined ? {} : { target: tableName(each.target) }),
          },
        ]),
      ),
      indexes: new Map(
        [...table.indexes].map(([key, each]): [string, Index] => [
          key,
          { ...each, body: substituted(each.body, own), columns: each.columns.map(named) },
        ]),
      ),
      ...(table.partitionBy === undefined
        ? {}
        : { partitionBy: substituted(table.partitionBy, own) }),
    };
  };
  return {
    tables: new Map([...model.tables.values()].map((each) => [tableName(each.name), one(each)])),
    extras: model.extras.map((each) =>
      each.table === undefined ? each : { ...each, table: tableName(each.table) },
    ),
  };
}

/** The clause of a reference names columns of two tables. */
function clauseWith(
  { clause, target }: Constraint,
  own: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string>,
  tableName: (name: string) => string,
): string {
  if (target === undefined) return substituted(clause, own);
  const tokens = tokensOf(clause);
  const at = tokens.findIndex((token) => is(token, "REFERENCES"));
  const open = tokens.findIndex((token, index) => index > at && token.text === "(");
  const before = substituted(clause.slice(0, tokens[at]?.start ?? 0), own);
  const after = substituted(clause.slice(tokens[open]?.start ?? clause.length), theirs);
  return `${before}REFERENCES ${tableName(target)} ${after}`;
}

function substituted(sql: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return sql;
  let text = "";
  let end = 0;
  for (const token of tokensOf(sql)) {
    text += sql.slice(end, token.start) + nameOr(token, names);
    end = token.end;
  }
  return text + sql.slice(end);
}

const nameOr = (token: Token, names: ReadonlyMap<string, string>): string =>
  token.kind === "word" || token.kind === "quoted"
    ? (names.get(token.text) ?? token.text)
    : token.text;

/** Both ways: programs that know the old names fail from then on. */
export function renameStatements({ tables, columns }: Renames): {
  readonly forward: readonly Statement[];
  readonly backward: readonly Statement[];
} {
  const pairs = [
    ...[...tables].flatMap(([from, to]) => moves(from, to)),
    ...[...columns].flatMap(([table, names]) => {
      const now = tables.get(table) ?? table;
      return [...names].map(([from, to]) => {
        const said = (one: string, other: string): Statement =>
          statement("rename", `ALTER TABLE ${now} RENAME COLUMN ${one} TO ${other}`, {
            lock: "all",
            on: [now],
            because: `It is the same fact under another name, so its values stay.`,
          });
        return { forward: said(from, to), backward: said(to, from) };
      });
    }),
  ];
  return {
    forward: pairs.map((each) => each.forward),
    backward: pairs.map((each) => each.backward).reverse(),
  };
}

/** To another schema, to another name, or both. */
function moves(from: string, to: string) {
  const because = "It is the same thing under another name, so its rows stay.";
  const step = (on: string, action: string): Statement =>
    statement("rename", `ALTER TABLE ${on} ${action}`, { lock: "all", on: [on], because });
  const [oldSchema, oldName] = parts(from);
  const [newSchema, newName] = parts(to);
  const found: { forward: Statement; backward: Statement }[] = [];
  let now = from;
  if (oldSchema !== newSchema) {
    const moved = newSchema === undefined ? oldName : `${newSchema}.${oldName}`;
    found.push({
      forward: step(now, `SET SCHEMA ${newSchema ?? "public"}`),
      backward: step(moved, `SET SCHEMA ${oldSchema ?? "public"}`),
    });
    now = moved;
  }
  if (oldName !== newName) {
    found.push({
      forward: step(now, `RENAME TO ${newName}`),
      backward: step(to, `RENAME TO ${oldName}`),
    });
  }
  return found;
}

function parts(name: string): readonly [schema: string | undefined, name: string] {
  const tokens = tokensOf(name);
  return tokens.length === 3
    ? [tokens[0]?.text, tokens[2]?.text ?? ""]
    : [undefined, slice(name, tokens)];
}

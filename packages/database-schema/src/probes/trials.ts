import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { columnName } from "../postgresql/clauses.ts";
import { isTriggered, truncateName } from "../postgresql/guards.ts";
import { identifier, literal, tableIdentifier } from "../postgresql/quote.ts";

type Guard = ViewOf<typeof data.guard>;

/** One deed, undone afterwards: it fails with this code, or touches so many rows. */
export interface Try {
  readonly before?: readonly string[] | undefined;
  readonly sql: string;
  readonly expects: { readonly code: string } | { readonly rows: number };
}
/** Deeds in a state of their own, all undone afterwards. */
export interface Trial {
  readonly of: string;
  readonly setup: readonly string[];
  readonly tries: readonly Try[];
}

/** What PostgreSQL says where a check or a trigger refuses a row. */
export const refusedByCheck = "23514";
/** What it says where a key refuses a second row with one value. */
const refusedAsTwice = "23505";

function primaryName(view: TableView): string {
  const primary = view.keys.find(({ data: key }) => key.kind === "primary");
  return columnName(primary?.data.columns[0] ?? "data/column#", view);
}

/**
 * Takes from a table what stands between a trial and what it tries: what else a row has to have, what it refers to,
 * what no two rows share, and triggers. All of it is undone with the transaction.
 */
export function bareTable(view: TableView, keeps?: string): readonly string[] {
  const table = tableIdentifier(view.table.data.name);
  const keyed = new Set<string>(
    view.keys.flatMap(({ data: key }) => (key.kind === "primary" ? key.columns : [])),
  );
  const kept = keeps === undefined ? "" : ` AND conname <> ${literal(keeps)}`;
  return [
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    ...view.columns.flatMap(({ ref, data: column }) =>
      column.nullable || keyed.has(ref)
        ? []
        : [`ALTER TABLE ${table} ALTER COLUMN ${identifier(column.name)} DROP NOT NULL`],
    ),
    [
      "DO $bare$ DECLARE name text; BEGIN",
      `FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = ${literal(table)}::regclass AND contype IN ('c', 'u')${kept}`,
      `LOOP EXECUTE format('ALTER TABLE ${table.replaceAll("'", "''").replaceAll("%", "%%")} DROP CONSTRAINT %I', name); END LOOP;`,
      `FOR name IN SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = ${literal(table)}::regclass AND indisunique AND NOT indisprimary`,
      "LOOP EXECUTE format('DROP INDEX %s', name); END LOOP;",
      "END $bare$",
    ].join(" "),
  ];
}

/** A value of a type, another one for each number. */
export function sampleOf(type: string, at: number): string {
  switch (type) {
    case "uuid":
      return `'00000000-0000-4000-8000-${at.toString(16).padStart(12, "0")}'`;
    case "timestamptz":
    case "date":
      return "now()";
    case "bigint":
    case "integer":
    case "bigserial":
    case "numeric":
      return String(at);
    case "bytea":
      return `'\\x${at.toString(16).padStart(4, "0")}'`;
    case "boolean":
      return "true";
    case "time":
      return "'12:00'";
    case "interval":
      return "'1 hour'";
    case "jsonb":
      return `'${at}'`;
    case "text[]":
      return `'{${at}}'`;
    default:
      return type.startsWith("numeric") ? String(at % 100) : `'t${at}'`;
  }
}

/** Columns of the primary key that get no value by themselves. */
export function keyValues(view: TableView, at: number): ReadonlyMap<string, string> {
  const primary = view.keys.find(({ data: key }) => key.kind === "primary");
  const columns = view.columns.filter(({ ref }) => primary?.data.columns.includes(ref));
  return new Map(columns.map(({ data: { name, type } }) => [name, sampleOf(type, at)]));
}

export function insertInto(view: TableView, values: ReadonlyMap<string, string>): string {
  const names = [...values.keys()].map(identifier).join(", ");
  return `INSERT INTO ${tableIdentifier(view.table.data.name)} (${names}) VALUES (${[...values.values()].join(", ")})`;
}

/** Each rule that triggers and conditions across columns keep, tried both ways. */
export function guardTrials(
  views: readonly TableView[],
  guards: readonly Guard[],
): readonly Trial[] {
  return guards.flatMap((guard) => {
    const view = views.find(({ table }) => table.ref === guard.data.table);
    return view ? [trialOf(view, guard, views)] : [];
  });
}

function trialOf(view: TableView, guard: Guard, views: readonly TableView[]): Trial {
  const { name, rule } = guard.data;
  const table = tableIdentifier(view.table.data.name);
  const bare = bareTable(view, isTriggered(rule) ? undefined : name);
  const armed = [...bare, `ALTER TABLE ${table} ENABLE TRIGGER ${identifier(name)}`];
  const refused = { code: refusedByCheck };
  const row = (at: number, more: ReadonlyMap<string, string>) =>
    insertInto(view, new Map([...keyValues(view, at), ...more]));
  switch (rule.kind) {
    case "moves": {
      const plain = columnName(rule.column, view);
      const column = identifier(plain);
      const states = rule.moves.map(({ from }) => from);
      return {
        of: name,
        setup: [
          ...armed,
          ...states.map((state, at) => row(at + 1, new Map([[plain, literal(state)]]))),
        ],
        tries: rule.moves.flatMap(({ from, to }) =>
          states.map((state) => ({
            sql: `UPDATE ${table} SET ${column} = ${literal(state)} WHERE ${column} = ${literal(from)}`,
            expects: state === from || to.includes(state) ? { rows: 1 } : refused,
          })),
        ),
      };
    }
    case "acyclic": {
      const [plain, plainKey] = [columnName(rule.column, view), columnName(rule.key, view)];
      const [column, key] = [identifier(plain), identifier(plainKey)];
      const type = view.columns.find(({ ref }) => ref === rule.key)?.data.type ?? "uuid";
      const [top, middle, low] = [sampleOf(type, 1), sampleOf(type, 2), sampleOf(type, 3)];
      const under = (own: string, above: string) =>
        `UPDATE ${table} SET ${column} = ${above} WHERE ${key} = ${own}`;
      return {
        of: name,
        setup: [
          ...armed,
          row(1, new Map()),
          row(2, new Map([[plain, top]])),
          row(3, new Map([[plain, middle]])),
        ],
        tries: [
          { sql: under(low, top), expects: { rows: 1 } },
          { sql: under(top, low), expects: refused },
          { sql: under(top, top), expects: refused },
          { sql: under(middle, "NULL"), expects: { rows: 1 } },
          { sql: row(4, new Map([[plain, sampleOf(type, 4)]])), expects: refused },
        ],
      };
    }
    case "added-only": {
      const [first = ""] = rule.columns.map((ref) => identifier(columnName(ref, view)));
      const time = rule.past && columnName(rule.past.column, view);
      const old = `now() - interval '${(rule.past?.days ?? 0) + 1} days'`;
      return {
        of: name,
        setup: [
          ...armed,
          `ALTER TABLE ${table} ENABLE TRIGGER ${identifier(truncateName(guard))}`,
          row(1, new Map()),
          ...(time ? [row(2, new Map([[time, old]]))] : []),
        ],
        tries: [
          { sql: `UPDATE ${table} SET ${first} = ${first}`, expects: refused },
          { sql: `DELETE FROM ${table}`, expects: refused },
          // CASCADE: another table may refer to it.
          { sql: `TRUNCATE ${table} CASCADE`, expects: refused },
          ...(time
            ? [
                {
                  sql: `DELETE FROM ${table} WHERE ${identifier(time)} <= ${old}`,
                  expects: { rows: 1 },
                },
              ]
            : []),
        ],
      };
    }
    case "moment-of-state": {
      const [moment, state] = [columnName(rule.column, view), columnName(rule.state, view)];
      const at = (value: string, isThere: boolean) =>
        row(
          1,
          new Map([[state, literal(value)], ...(isThere ? [[moment, "now()"] as const] : [])]),
        );
      const done = { rows: 1 };
      return {
        of: name,
        setup: bare,
        tries: [
          ...rule.during.flatMap((each) => [
            { sql: at(each, true), expects: done },
            { sql: at(each, false), expects: refused },
          ]),
          ...rule.before.flatMap((each) => [
            { sql: at(each, true), expects: refused },
            { sql: at(each, false), expects: done },
          ]),
        ],
      };
    }
    case "not-over": {
      const [own, most] = [columnName(rule.column, view), columnName(rule.most, view)];
      const of = (one: number, other: number) =>
        row(
          1,
          new Map([
            [own, String(one)],
            [most, String(other)],
          ]),
        );
      return {
        of: name,
        setup: bare,
        tries: [
          { sql: of(2, 3), expects: { rows: 1 } },
          { sql: of(3, 3), expects: { rows: 1 } },
          { sql: of(4, 3), expects: refused },
        ],
      };
    }
    case "sum": {
      const own = columnName(rule.column, view);
      const of = (more: number) => {
        const parts = [
          ...rule.of.map((ref) => [columnName(ref, view), "5"] as const),
          ...rule.less.map((ref) => [columnName(ref, view), "1"] as const),
        ];
        const right = rule.of.length * 5 - rule.less.length;
        return row(1, new Map([[own, String(right + more)], ...parts]));
      };
      return {
        of: name,
        setup: bare,
        tries: [
          { sql: of(0), expects: { rows: 1 } },
          { sql: of(1), expects: refused },
        ],
      };
    }
    case "kept-apart": {
      const plain = columnName(rule.column, view);
      const type = view.columns.find(({ ref }) => ref === rule.column)?.data.type ?? "text";
      const keeper = views.find(({ table: { ref } }) => ref === rule.keeper);
      const within = (rule.within ?? []).map((ref): readonly [string, string] => [
        columnName(ref, view),
        sampleOf(view.columns.find((each) => each.ref === ref)?.data.type ?? "text", 1),
      ]);
      const value = (at: number) => new Map([...within, [plain, sampleOf(type, at)]]);
      const key = identifier(primaryName(view));
      const change = (to: number) =>
        `UPDATE ${table} SET ${identifier(plain)} = ${sampleOf(type, to)} WHERE ${key} = ${keyValues(view, 1).get(primaryName(view))}`;
      return {
        of: name,
        setup: [...(keeper ? bareTable(keeper) : []), ...armed, row(1, value(1)), row(2, value(2))],
        tries: [
          { sql: row(3, value(1)), expects: { code: refusedAsTwice } },
          { sql: row(3, value(3)), expects: { rows: 1 } },
          { sql: change(2), expects: { code: refusedAsTwice } },
          { sql: change(4), expects: { rows: 1 } },
          { before: [change(4)], sql: row(3, value(1)), expects: { rows: 1 } },
        ],
      };
    }
    case "one-of": {
      const columns = rule.columns.map((ref) => {
        const { name: own, type } = view.columns.find((each) => each.ref === ref)?.data ?? {
          name: columnName(ref, view),
          type: "uuid",
        };
        return [own, sampleOf(type, 9)] as const;
      });
      return {
        of: name,
        setup: bare,
        tries: [
          { sql: row(1, new Map()), expects: refused },
          { sql: row(1, new Map(columns)), expects: refused },
          ...columns.map((each) => ({ sql: row(1, new Map([each])), expects: { rows: 1 } })),
        ],
      };
    }
  }
}

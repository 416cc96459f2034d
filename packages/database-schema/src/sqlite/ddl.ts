import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import {
  indexesOf,
  isThere,
  newColumns,
  newKeys,
  type TableView,
  targetOf,
} from "../access/table-view.ts";
import { sqliteNow, sqliteTypesByLogical } from "../catalog/sqlite-types.ts";
import { type CheckWords, conditionsOf } from "../dialects/checks.ts";
import type { DialectFacts } from "../dialects/facts.ts";
import { howKept } from "../dialects/how-kept.ts";
import { numberConditions } from "../guards/beside-others.ts";
import { momentConditions } from "../guards/moment-of-state.ts";
import type { Guard } from "../guards/triggered.ts";
import { columnName, worked } from "../postgresql/clauses.ts";
import { madeInWords } from "../postgresql/ddl.ts";
import { inOrderOfReference } from "../postgresql/order-tables.ts";
import { remark } from "../postgresql/quote.ts";
import { addedOnlyTriggers } from "./added-only.ts";
import { sqliteGuards, sqliteOneOf } from "./guards.ts";
import { sqliteIndex } from "./indexes.ts";
import { sqliteIdentifier as identifier, sqliteLiteral as literal } from "./quote.ts";

type Column = DataOf<typeof data.column>;

export interface SqliteFacts extends DialectFacts {
  /** After how many days rows of it are deleted, and by which of their columns. */
  readonly past: (
    view: TableView,
  ) => { readonly column: string; readonly days: number } | undefined;
  /** The product runs the file as a whole, checks references, and refuses a transaction in it. */
  readonly asWhole?: boolean;
}

/** How SQLite says the conditions of a row. */
const sqliteWords: CheckWords = {
  identifier,
  literal,
  length: "length",
  isBounded: () => false,
  form: ({ logical }, it) =>
    sqliteTypesByLogical
      .find((each) => each.logical === logical)
      ?.condition?.replaceAll("{it}", it),
};

/** Conditions of a table; an id that refers is of the form that it refers to. */
export function sqliteConditions(view: TableView, guards: readonly Guard[] = []) {
  const referring = new Set<string>(
    view.keys.flatMap(({ data: { kind, columns } }) => (kind === "foreign" ? columns : [])),
  );
  const left = view.columns.filter(
    ({ ref, data: { logical } }) => logical === "uuid" && referring.has(ref),
  );
  return [
    ...conditionsOf(view, sqliteWords, new Set(left.map(({ ref }) => ref))),
    ...sqliteOneOf(view, guards),
    ...momentConditions(view, guards, { identifier, literal }),
    ...numberConditions(view, guards, identifier),
  ];
}

/** The whole schema as one transaction of STRICT tables. */
export function sqliteSchema({
  title,
  engine,
  views: given,
  indexes,
  guards = [],
  past,
  placeOf,
  asWhole = false,
}: SqliteFacts): string {
  const views = inOrderOfReference(given);
  const there = views.filter(isThere);
  const blocks = views.flatMap((view) => {
    const head = `-- ${remark(view.table.data.comment)}`;
    const made = isThere(view) ? added(view, views) : [head, create(view, views, guards)];
    if (made.length === 0) return [];
    return [
      made.join("\n"),
      ...indexesOf(view, indexes).map(({ data: index }) => sqliteIndex(index, view)),
      ...addedOnlyTriggers(view, past(view)),
      ...sqliteGuards(view, guards).map(({ sql }) => sql),
    ].join("\n\n");
  });
  return [
    `-- ${remark(title)}: ${madeInWords(views)} for ${remark(engine)}.`,
    ...(there.length === 0
      ? ["-- Loads into an empty file in one transaction, or not at all."]
      : [
          "-- Loads in one transaction, or not at all, into the file of the repository, which has:",
          ...there.map((view) => {
            const place = placeOf(view);
            return `--   ${remark(view.table.data.name)}${place ? `, as ${remark(place)} says` : ""}`;
          }),
        ]),
    ...(asWhole
      ? []
      : [
          "-- References are checked where a connection asks for it: PRAGMA foreign_keys = ON, on every connection.",
        ]),
    ...howKept(views, sqliteTypesByLogical),
    "",
    ...(asWhole ? [] : ["PRAGMA foreign_keys = ON;", "", "BEGIN;", ""]),
    blocks.join("\n\n") || "-- Every table that it needs is there already.",
    "",
    ...(asWhole ? [] : ["COMMIT;", ""]),
  ].join("\n");
}

function create(view: TableView, views: readonly TableView[], guards: readonly Guard[]): string {
  const said = newColumns(view).map(({ data: column }) => ({
    line: [
      `${identifier(column.name)} ${column.type}${column.nullable ? "" : " NOT NULL"}${defaultClause(column)}`,
      ...worked(column.difference, view, identifier),
    ].join(" "),
    comment: column.comment,
  }));
  const clauses = [
    ...(["primary", "unique"] as const).flatMap((kind) =>
      newKeys(view).flatMap(({ data: key }) =>
        key.kind === kind
          ? [
              `CONSTRAINT ${identifier(key.name)} ${kind === "primary" ? "PRIMARY KEY" : "UNIQUE"} (${list(key.columns, view)})`,
            ]
          : [],
      ),
    ),
    ...newKeys(view).flatMap((key) => {
      const clause = referenceClause(key, views);
      return clause === undefined
        ? []
        : [
            `CONSTRAINT ${identifier(key.data.name)} FOREIGN KEY (${list(key.data.columns, view)}) ${clause}`,
          ];
    }),
    ...sqliteConditions(view, guards).map(
      ({ name, condition }) => `CONSTRAINT ${identifier(name)} CHECK (${condition})`,
    ),
  ];
  const last = said.length + clauses.length - 1;
  const lines = [
    ...said.flatMap(({ line, comment }, at) => [
      ...(comment === undefined ? [] : [`  -- ${remark(comment)}`]),
      `  ${line}${at === last ? "" : ","}`,
    ]),
    ...clauses.map((clause, at) => `  ${clause}${said.length + at === last ? "" : ","}`),
  ];
  return [`CREATE TABLE ${identifier(view.table.data.name)} (`, ...lines, ") STRICT;"].join("\n");
}

/** SQLite adds one column at a time, none that has to be there without a default, and no key. */
function added(view: TableView, views: readonly TableView[]): readonly string[] {
  const columns = newColumns(view);
  if (columns.length === 0) return [];
  const name = identifier(view.table.data.name);
  const conditions = sqliteConditions(view);
  const alone = (ref: string, kind: "unique" | "foreign") =>
    newKeys(view).find(({ data: key }) => key.kind === kind && key.columns[0] === ref);
  const isEmptyFirst = columns.some(
    ({ data: { nullable, default: fallback } }) => !nullable && fallback?.kind !== "value",
  );
  return [
    `-- ${remark(view.table.data.name)} is there already and gets what is new.`,
    ...(isEmptyFirst
      ? ["-- SQLite adds no required column without a fixed default: the program fills these."]
      : []),
    ...columns.map(({ ref, data: column }) => {
      const reference = alone(ref, "foreign");
      const clause = reference && referenceClause(reference, views);
      const own = conditions.filter(({ condition }) => names(condition, column, columns));
      const isFixed = column.default?.kind === "value";
      return [
        `ALTER TABLE ${name} ADD COLUMN ${identifier(column.name)} ${column.type}`,
        ...(isFixed ? [`${column.nullable ? "" : "NOT NULL"}${defaultClause(column)}`.trim()] : []),
        ...(clause ? [clause] : []),
        ...own.map((each) => `CONSTRAINT ${identifier(each.name)} CHECK (${each.condition})`),
      ]
        .join(" ")
        .concat(";");
    }),
    ...newKeys(view)
      .filter(({ data: { kind } }) => kind === "unique")
      .map(
        ({ data: key }) =>
          `CREATE UNIQUE INDEX ${identifier(key.name)} ON ${name} (${list(key.columns, view)});`,
      ),
  ];
}

/** A condition is said with the last of its columns, when the others are there. */
function names(
  condition: string,
  column: Column,
  columns: readonly { readonly data: Column }[],
): boolean {
  const has = ({ name }: Column) =>
    new RegExp(
      `(?:^|[^A-Za-z0-9_])${identifier(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:$|[^A-Za-z0-9_])`,
    ).test(condition);
  const own = columns.map((each) => each.data).filter(has);
  return own.at(-1)?.name === column.name;
}

export function referenceClause(
  key: ViewOf<typeof data.key>,
  views: readonly TableView[],
): string | undefined {
  const target = targetOf(key, views);
  const { references, deferrable } = key.data;
  if (target === undefined || references === undefined) return undefined;
  const actions = { cascade: "CASCADE", restrict: "RESTRICT", "set-null": "SET NULL" } as const;
  const to = `REFERENCES ${identifier(target.table.data.name)} (${list(references.columns, target)})`;
  return deferrable
    ? `${to} ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED`
    : `${to} ON DELETE ${actions[references.onDelete]}`;
}

function list(refs: readonly string[], view: TableView): string {
  return refs.map((ref) => identifier(columnName(ref, view))).join(", ");
}

function defaultClause({ default: fallback }: Column): string {
  return fallback === undefined ? "" : ` DEFAULT ${sqliteDefault(fallback)}`;
}

export function sqliteDefault(fallback: NonNullable<Column["default"]>): string {
  if (fallback.kind === "call") return sqliteNow;
  const { value } = fallback;
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "string" ? literal(value) : String(value);
}

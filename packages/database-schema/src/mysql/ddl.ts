import type { DataOf, PlanNodeOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import {
  indexesOf,
  isThere,
  newColumns,
  newKeys,
  type TableView,
  targetOf,
} from "../access/table-view.ts";
import { mysqlTypes } from "../catalog/mysql-types.ts";
import { type CheckWords, conditionsOf } from "../dialects/checks.ts";
import type { DialectFacts } from "../dialects/facts.ts";
import { howKept } from "../dialects/how-kept.ts";
import { numberConditions } from "../guards/beside-others.ts";
import { momentConditions } from "../guards/moment-of-state.ts";
import { fit } from "../naming/identifier.ts";
import { columnName, worked } from "../postgresql/clauses.ts";
import { madeInWords } from "../postgresql/ddl.ts";
import { inOrderOfReference } from "../postgresql/order-tables.ts";
import { remark } from "../postgresql/quote.ts";
import type { ServiceSchema } from "../postgresql/schemas.ts";
import { mysqlGuards, mysqlLeftOut, mysqlOneOf } from "./guards.ts";
import { indexLine, keyParts, leadsAKey } from "./indexes.ts";
import { mysqlIdentifier as identifier, mysqlLiteral as literal, mysqlTableName } from "./quote.ts";

type Column = DataOf<typeof data.column>;

export interface MysqlFacts extends DialectFacts {
  /** Where each of several services has a database of its own. */
  readonly schemas: readonly ServiceSchema[];
}

const characters = "utf8mb4";
/** Texts are compared as they are written: an `É` is no `e`, as in PostgreSQL. */
const collation = "utf8mb4_0900_as_cs";
/** Where words are looked for, they are found however they are written. */
const searched = "utf8mb4_0900_ai_ci";
/** Longest comment of a column and of a table, in characters. */
const longestComment = { column: 1024, table: 2048 } as const;

/** How MySQL says the conditions of a row. */
export const mysqlWords: CheckWords = {
  identifier,
  literal,
  length: "char_length",
  isBounded: ({ type }) => type.startsWith("varchar("),
  form: ({ logical }, it) => {
    const pattern = mysqlTypes.find((each) => each.logical === logical)?.pattern;
    return pattern === undefined ? undefined : `regexp_like(${it}, ${literal(pattern)}, 'c')`;
  },
};

/** Conditions that MySQL takes: none on a column that a delete elsewhere changes. */
export function mysqlConditions(view: TableView) {
  const changed = new Set<string>(
    view.keys.flatMap(({ data: { kind, columns } }) => (kind === "foreign" ? columns : [])),
  );
  return conditionsOf(view, mysqlWords, changed);
}

/** The whole schema. Each statement is in effect at once: MySQL takes none of them back. */
export function mysqlSchema({
  title,
  engine,
  views: given,
  indexes,
  guards = [],
  schemas,
  placeOf,
}: MysqlFacts): string {
  const views = inOrderOfReference(given);
  const there = views.filter(isThere);
  const created = new Set<string>(there.map(({ table }) => table.ref));
  const late: string[] = [];
  const blocks = views.flatMap((view) => {
    created.add(view.table.ref);
    const foreign = newKeys(view).filter((key) => targetOf(key, views) !== undefined);
    const later = foreign.filter(
      ({ data: { references } }) => references && !created.has(references.table),
    );
    const table = mysqlTableName(view.table.data.name);
    const inWords = new Set<string>(
      indexesOf(view, indexes).flatMap(({ data: { method, columns } }) =>
        method === "gin" ? columns.map(({ column }) => column) : [],
      ),
    );
    late.push(
      ...later.map((key) => `ALTER TABLE ${table}\n  ADD ${referenceClause(key, view, views)};`),
    );
    const lines = [
      ...newColumns(view).map(({ ref, data: column }) =>
        columnLine(column, inWords.has(ref), view),
      ),
      ...(["primary", "unique"] as const).flatMap((kind) =>
        newKeys(view).flatMap(({ data: key }) => (key.kind === kind ? [keyLine(key, view)] : [])),
      ),
      ...countedKeys(view, indexes),
      ...indexesOf(view, indexes).map((index) => indexLine(index.data, view)),
      ...foreign
        .filter((key) => !later.includes(key))
        .map((key) => referenceClause(key, view, views)),
      ...[
        ...mysqlConditions(view),
        ...mysqlOneOf(view, guards),
        ...momentConditions(view, guards, { identifier, literal }),
        ...numberConditions(view, guards, identifier),
      ].map(({ name, condition }) => `CONSTRAINT ${identifier(name)} CHECK (${condition})`),
    ];
    if (lines.length === 0) return [];
    if (isThere(view)) {
      const parts = lines.map((line) => `  ADD ${line.startsWith("`") ? "COLUMN " : ""}${line}`);
      return [
        `-- ${remark(view.table.data.name)} is there already and gets what is new.\nALTER TABLE ${table}\n${parts.join(",\n")};`,
      ];
    }
    const comment = clipped(view.table.data.comment, longestComment.table);
    return [
      [
        `CREATE TABLE ${table} (`,
        lines.map((line) => `  ${line}`).join(",\n"),
        `) ENGINE=InnoDB DEFAULT CHARSET=${characters} COLLATE=${collation} COMMENT=${literal(comment)};`,
        ...addedOnlyTriggers(view, schemas),
        ...mysqlLeftOut(view, guards).map(
          (name) =>
            `-- ${remark(name)}: the program checks it. MySQL has no check on a column that a delete elsewhere empties.`,
        ),
        ...mysqlGuards(view, guards),
      ].join("\n"),
    ];
  });
  return [
    `-- ${remark(title)}: ${madeInWords(views)} for ${remark(engine)}.`,
    ...(there.length === 0
      ? [
          "-- Loads into an empty database. A statement that fails leaves those before it: start empty again.",
        ]
      : [
          "-- Loads into a copy of the database of the repository, which has:",
          ...there.map((view) => {
            const place = placeOf(view);
            return `--   ${remark(view.table.data.name)}${place ? `, as ${remark(place)} says` : ""}`;
          }),
        ]),
    ...howKept(views, mysqlTypes),
    "",
    `SET NAMES ${characters};`,
    "",
    ...databases(schemas),
    blocks.join("\n\n") || "-- Every table that it needs is there already.",
    ...(late.length > 0
      ? ["", "-- References within a circle of tables, which has no first table.", late.join("\n")]
      : []),
    ...grants(schemas, views),
    "",
  ].join("\n");
}

function databases(schemas: readonly ServiceSchema[]): readonly string[] {
  return schemas.flatMap(({ name, role, service }) => [
    `-- ${remark(service)}: its account has the role ${remark(role)}.`,
    `CREATE DATABASE IF NOT EXISTS ${identifier(name)} CHARACTER SET ${characters} COLLATE ${collation};`,
    `CREATE ROLE IF NOT EXISTS ${identifier(role)};`,
    "",
  ]);
}

/** Row by row of its own database; what is only added is neither changed nor taken away. */
function grants(schemas: readonly ServiceSchema[], views: readonly TableView[]): readonly string[] {
  return schemas.flatMap(({ name, role }) => [
    "",
    ...views.flatMap(({ table: { data: table } }) =>
      table.name.startsWith(`${name}.`)
        ? [
            `GRANT SELECT, INSERT${table.addedOnly ? "" : ", UPDATE, DELETE"} ON ${mysqlTableName(table.name)} TO ${identifier(role)};`,
          ]
        : [],
    ),
  ]);
}

/** Where no role keeps rows as they were added, triggers do. */
function addedOnlyTriggers(
  { table: { data: table } }: TableView,
  schemas: readonly ServiceSchema[],
): readonly string[] {
  if (table.addedOnly !== true || schemas.length > 0) return [];
  const refuse = `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = ${literal(`rows of ${table.name} are only added`.slice(0, 128))}`;
  return [
    "",
    `CREATE TRIGGER ${identifier(fit(table.name, "unchanged"))} BEFORE UPDATE ON ${mysqlTableName(table.name)} FOR EACH ROW ${refuse};`,
  ];
}

function columnLine(column: Column, inWords: boolean, view: TableView): string {
  const { name, type, nullable, default: fallback, comment, difference } = column;
  return [
    identifier(name),
    type.replace(" auto_increment", ""),
    ...(inWords ? [`COLLATE ${searched}`] : []),
    ...worked(difference, view, identifier),
    ...(nullable ? [] : ["NOT NULL"]),
    ...(type.endsWith(" auto_increment") ? ["AUTO_INCREMENT"] : []),
    ...(fallback ? [`DEFAULT ${mysqlDefault(fallback, type)}`] : []),
    ...(comment ? [`COMMENT ${literal(clipped(comment, longestComment.column))}`] : []),
  ].join(" ");
}

export function mysqlDefault(fallback: NonNullable<Column["default"]>, type: string): string {
  if (fallback.kind === "call") return "(utc_timestamp(6))";
  const { value } = fallback;
  if (type === "json") return "(json_array())";
  const text = typeof value === "string" ? literal(value) : String(value);
  // Kept in pages of their own, they take an expression alone.
  return /text$|^json|blob$|^point/.test(type) ? `(${text})` : text;
}

function keyLine({ name, kind, columns }: DataOf<typeof data.key>, view: TableView): string {
  const parts = keyParts(columns, view, true);
  return kind === "primary"
    ? `PRIMARY KEY (${parts})`
    : `UNIQUE KEY ${identifier(name)} (${parts})`;
}

/** A column that the store counts starts a key. */
function countedKeys(
  view: TableView,
  indexes: readonly PlanNodeOf<typeof data.index>[],
): readonly string[] {
  return newColumns(view).flatMap(({ ref, data: column }) =>
    column.type.endsWith(" auto_increment") && !leadsAKey(ref, view, indexes)
      ? [`UNIQUE KEY ${identifier(`${column.name}_key`)} (${identifier(column.name)})`]
      : [],
  );
}

function referenceClause(
  key: ViewOf<typeof data.key>,
  view: TableView,
  views: readonly TableView[],
): string {
  const target = targetOf(key, views);
  const { references, name, columns } = key.data;
  if (target === undefined || references === undefined) return "";
  const actions = { cascade: "CASCADE", restrict: "RESTRICT", "set-null": "SET NULL" } as const;
  const list = (refs: readonly string[], of: TableView) =>
    refs.map((ref) => identifier(columnName(ref, of))).join(", ");
  return `CONSTRAINT ${identifier(name)} FOREIGN KEY (${list(columns, view)}) REFERENCES ${mysqlTableName(target.table.data.name)} (${list(references.columns, target)}) ON DELETE ${actions[references.onDelete]}`;
}

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

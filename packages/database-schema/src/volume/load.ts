import type { Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { has, type TableView } from "../access/table-view.ts";
import { numberRules, summed } from "../guards/beside-others.ts";
import { momentRules } from "../guards/moment-of-state.ts";
import { choicesOf } from "../guards/one-of.ts";
import { identifier, literal, tableIdentifier } from "../postgresql/quote.ts";
import { type Reference, referencesFrom } from "./references.ts";
import { type Asked, uuid, valueSql } from "./values.ts";

type Column = ViewOf<typeof data.column>;
type Index = ViewOf<typeof data.index>;
type Guard = ViewOf<typeof data.guard>;

/** Rows from which PostgreSQL plans as it does for many; fewer are read whole, whatever the indexes. */
export const fewestRows = 50_000;
/** What refers to other rows has more of them than those. */
const moreRows = 60_000;

/** One statement that fills a table. */
export interface Load {
  readonly table: string;
  readonly sql: string;
}

/** Fills tables with rows that keep to their conditions, of which some have many and most have few. */
export function loadOf(
  view: TableView,
  views: readonly TableView[],
  indexes: readonly Index[],
  /** Columns that are empty where work is still to be done, or whose few values matter. */
  open: ReadonlySet<Ref>,
  guards: readonly Guard[],
  /** How many rows each table gets. */
  rowsOf: (view: TableView) => number = (each) => rowsToPlanBy(each, views),
): Load {
  const rows = rowsOf(view);
  const references = referencesFrom(view, views);
  const choices = choicesOf(references, guards);
  const alone = aloneIn(view, indexes, references);
  const numbered = (each: TableView): string => (views.indexOf(each) + 1).toString(16);
  const asked = (column: Column, row: string, of: number): Asked => ({
    row,
    rows: of,
    alone: alone.columns.has(column.ref),
    open: open.has(column.ref),
  });
  /** The value of a key in the row of that number. */
  const keyAt = (target: TableView, column: Column, row: string, depth = 0): string => {
    const through = referencesFrom(target, views).find(({ columns }) => columns.includes(column));
    const next = through?.keys[through.columns.indexOf(column)];
    if (through && next && depth < 4 && !through.toSelf) {
      return keyAt(through.target, next, row, depth + 1);
    }
    if (column.data.logical === "uuid") return uuid(row, numbered(target));
    const count = rowsOf(target);
    return valueSql(column.data, target, { row, rows: count, alone: true, open: false });
  };
  const drawn = references.map((each, at) => `${drawnFrom(each, at)} AS p${at}`);
  function drawnFrom(reference: Reference, at: number): string {
    const parents = rowsOf(reference.target);
    const how = alone.references.get(at);
    const isAlone = how !== undefined;
    // Where two references are one key, each of a tenth of the parents comes several times.
    const spread = `(1 + (n * 7919) % ${how === "by itself" ? parents : Math.ceil(parents / (how === "by day" ? 100 : 10))})`;
    // Who has much has very much: the first of a tenth of the parents.
    const skewed = `(1 + floor(${Math.ceil(parents / 10)} * power(random(), 1.5)))::bigint`;
    const row = reference.toSelf ? "(1 + n / 10)" : isAlone ? spread : skewed;
    const choice = choices.find((each) => each.includes(reference));
    // Each of those of which a row has one has its turn.
    if (choice) {
      return `CASE WHEN n % ${choice.length} = ${choice.indexOf(reference)} THEN ${row} END`;
    }
    const isOptional = reference.columns.every(({ data }) => data.nullable);
    if (!isOptional || isAlone) return row;
    // The first row of all stands below none, itself neither.
    return `CASE WHEN ${reference.toSelf ? "n > 1 AND random() < 0.7" : "random() < 0.8"} THEN ${row} END`;
  }
  const columns = view.columns.filter(
    ({ data: { generated, type, difference } }) =>
      !(generated && type === "tsvector") && difference === undefined,
  );
  const values = columns.map((column) => {
    const at = references.findIndex((each) => each.columns.includes(column));
    const reference = references[at];
    const key = reference?.keys[reference.columns.indexOf(column)];
    if (reference && key) {
      const value = keyAt(reference.target, key, `p${at}`);
      return `CASE WHEN p${at} IS NOT NULL THEN ${value} END`;
    }
    if (isOwnKey(column, view) && column.data.logical === "uuid") return uuid("n", numbered(view));
    const isThere =
      column.data.clearedAt !== undefined ||
      column.data.thereWhile !== undefined ||
      !column.data.nullable;
    return valueSql({ ...column.data, nullable: !isThere }, view, asked(column, "n", rows));
  });
  const table = tableIdentifier(view.table.data.name);
  const names = columns.map(({ data }) => identifier(data.name));
  const made = [
    `SELECT ${values.map((each, at) => `${each} AS ${names[at]}`).join(",\n  ")}`,
    `FROM (SELECT ${["n", ...drawn].join(", ")} FROM generate_series(1::bigint, ${rows}) AS n) AS drawn`,
  ];
  const moments = momentRules(view, guards);
  const counted = numberRules(view, guards);
  const nameOf = (ref: Ref) => names[columns.findIndex((each) => each.ref === ref)] ?? "NULL";
  const numberOf = (ref: Ref): string => {
    const rule = counted.find(({ rule: { column } }) => column === ref)?.rule;
    if (rule === undefined) return nameOf(ref);
    if (rule.kind === "sum") return `(${summed(rule, view, nameOf)})`;
    const most = numberOf(rule.most);
    return `CASE WHEN ${nameOf(ref)} > ${most} THEN ${most} ELSE ${nameOf(ref)} END`;
  };
  // What goes with the state, or with other numbers, is known once those are drawn.
  const cleared = new Set<Ref>(columns.flatMap(({ data: { clearedAt } }) => clearedAt ?? []));
  const withOthers = columns.filter(
    ({ data: { absentWhile, thereWhile } }) => (thereWhile ?? absentWhile) !== undefined,
  );
  const shown = columns.map(({ ref, data: { type, absentWhile, thereWhile } }, at) => {
    if (counted.some(({ rule: { column } }) => column === ref)) return numberOf(ref);
    // Few are deleted, and those take least room.
    if (cleared.has(ref)) return `CAST(NULL AS ${type})`;
    if (thereWhile)
      return `CASE WHEN ${nameOf(thereWhile.column)} = ${literal(thereWhile.value)} THEN ${names[at]} END`;
    if (absentWhile)
      return `CASE WHEN ${nameOf(absentWhile.column)} <> ${literal(absentWhile.value)} THEN ${names[at]} END`;
    const rule = moments.find(({ rule: { column } }) => column === ref)?.rule;
    const state = rule && names[columns.findIndex((each) => each.ref === rule.state)];
    if (!rule || !state) return names[at];
    const is = (labels: readonly string[]) => `${state} IN (${labels.map(literal).join(", ")})`;
    return `CASE WHEN ${is(rule.during)} THEN coalesce(${names[at]}, now()) WHEN ${is(rule.before)} THEN NULL ELSE ${names[at]} END`;
  });
  return {
    table,
    sql: [
      `INSERT INTO ${table} (${names.join(", ")})`,
      ...(moments.length + counted.length + cleared.size + withOthers.length > 0
        ? [`SELECT ${shown.join(", ")} FROM (`, ...made, ") AS made"]
        : made),
      // To look for each row whether it is there takes a fifth of the time: only where one can come twice.
      ...(mayRepeat(view, alone) ? ["ON CONFLICT DO NOTHING"] : []),
    ].join("\n"),
  };
}

function rowsToPlanBy(view: TableView, views: readonly TableView[]): number {
  return referencesFrom(view, views).some(({ toSelf }) => !toSelf) ? moreRows : fewestRows;
}

/** The one column of the primary key. */
function isOwnKey(column: Column, { keys }: TableView): boolean {
  return keys.some(
    ({ data: { kind, columns } }) =>
      kind !== "foreign" &&
      columns.includes(column.ref) &&
      (kind === "primary" || columns.length === 1),
  );
}

/** Whether two rows may be made with one key: where references make it, or a text too short for all numbers. */
function mayRepeat(view: TableView, alone: ReturnType<typeof aloneIn>): boolean {
  if (alone.references.size > 0) return true;
  return view.columns.some(({ ref, data: { logical, maxLength = 255 } }) => {
    if (!alone.columns.has(ref)) return false;
    if (logical === "text" || logical === "secret-hash") return maxLength < 8;
    return !["uuid", "integer", "timestamp", "binary", "url", "email"].includes(logical);
  });
}

/** What makes the rows of each key differ: of its own columns the last that can, else the last reference. */
function aloneIn(view: TableView, indexes: readonly Index[], references: readonly Reference[]) {
  const columns = new Set<Ref>();
  const drawn = new Map<number, "by itself" | "with others" | "by day">();
  const sets = [
    ...view.keys.filter(({ data }) => data.kind !== "foreign").map(({ data }) => data.columns),
    ...indexes
      .filter(({ data }) => data.unique && data.table === view.table.ref)
      .map(({ data }) => data.columns.map(({ column }) => column)),
  ].filter((set) => has(view, set));
  for (const set of sets) {
    const own = view.columns.filter(
      ({ ref, data }) =>
        set.includes(ref) &&
        data.logical !== "boolean" &&
        data.logical !== "date" &&
        !(data.values && data.values.length > 0) &&
        !references.some((each) => each.columns.some((column) => column.ref === ref)),
    );
    const last = own.at(-1);
    if (last) {
      columns.add(last.ref);
      continue;
    }
    const at = references.findLastIndex((each) =>
      each.columns.some(({ ref }) => set.includes(ref)),
    );
    const others = references.filter((each) => each.columns.some(({ ref }) => set.includes(ref)));
    const isDaily = view.columns.some(
      ({ ref, data }) => data.logical === "date" && set.includes(ref),
    );
    const how = others.length > 1 ? "with others" : isDaily ? "by day" : "by itself";
    if (at >= 0 && drawn.get(at) !== "by itself") drawn.set(at, how);
  }
  return { columns, references: drawn };
}

import type { DataOf, Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { columnName } from "../postgresql/clauses.ts";

type Pattern = { readonly data: DataOf<typeof data.accessPattern> };
type Where = NonNullable<DataOf<typeof data.index>["where"]>;

/** How a dialect says what a read asks for; values stand as `?`. */
export interface PatternWords {
  readonly identifier: (name: string) => string;
  readonly table: (name: string) => string;
  /** What holds of some rows alone. */
  readonly always: (where: Where, view: TableView) => string;
  /** A condition over words, what it is joined to, and what puts the best before the rest. */
  readonly words: (
    columns: readonly string[],
    view: TableView,
  ) => { readonly join?: string; readonly condition: string; readonly best?: string };
  readonly part: (column: string) => string;
  readonly now: string;
  /** So many days ago, as a moment or as a day. */
  readonly ago: (days: number, isDay: boolean) => string;
  /** Behind the rows that a worker takes, so that no other waits for them. */
  readonly locked: string;
  /** A page of rows that are deleted. */
  readonly sweep: (parts: {
    readonly table: string;
    readonly where: string;
    readonly order: string;
  }) => string;
}

/** Columns that keep a worker from a row for a time, and what has to hold of each. */
const lets: readonly (readonly [name: string, holds: (it: string, now: string) => string])[] = [
  ["due_at", (it, now) => `${it} <= ${now}`],
  ["leased_until", (it, now) => `(${it} IS NULL OR ${it} < ${now})`],
  ["set_aside_at", (it) => `${it} IS NULL`],
];

/** The statement of an access pattern. `hasWords` tells whether an index over words is there. */
export function patternSql(
  { data: pattern }: Pattern,
  view: TableView,
  words: PatternWords,
  {
    days,
    hasWords,
    through,
  }: {
    readonly days?: number | undefined;
    readonly hasWords: boolean;
    /** The table through which the rows are found, where one leads to them. */
    readonly through?: TableView | undefined;
  },
): string {
  const { equals, ranges, order, searches, parts = [], always = [], takes, use } = pattern;
  const table = words.table(view.table.data.name);
  const it = (ref: Ref) => `t.${words.identifier(columnName(ref, view))}`;
  const isDay = (ref: Ref) =>
    view.columns.find((each) => each.ref === ref)?.data.logical === "date";
  const isFound = searches.length > 0 && hasWords;
  const found = isFound
    ? words.words(
        searches.map((ref) => columnName(ref, view)),
        view,
      )
    : undefined;
  const by = pattern.through;
  const conditions = [
    ...(by && through
      ? [
          `${it(by.to)} IN (SELECT ${words.identifier(columnName(by.refers, through))} FROM ${words.table(through.table.data.name)} WHERE ${words.identifier(columnName(by.equals, through))} = ?)`,
        ]
      : []),
    ...equals.map((ref) => `${it(ref)} = ?`),
    ...always.map((each) => words.always(each, view)),
    ...ranges.flatMap((ref) => {
      if (use === "claim") return [`${it(ref)} <= ${words.now}`];
      if (use === "sweep") {
        return [`${it(ref)} < ${days === undefined ? words.now : words.ago(days, isDay(ref))}`];
      }
      return [`${it(ref)} >= ?`, `${it(ref)} < ?`];
    }),
    ...[...parts, ...(isFound ? [] : searches)].map((ref) => words.part(it(ref))),
    ...(found ? [found.condition] : []),
    ...(use === "claim"
      ? lets.flatMap(([name, holds]) => {
          const column = view.column(name);
          const isSaid = column && ranges.some((ref) => ref === column.ref);
          return column && !isSaid ? [holds(`t.${words.identifier(name)}`, words.now)] : [];
        })
      : []),
  ];
  const sorted = order.map(
    ({ column, direction }) => `${it(column)}${direction === "desc" ? " DESC" : ""}`,
  );
  const where = conditions.length > 0 ? `\nWHERE ${conditions.join(" AND ")}` : "";
  // What is found by words comes the best first.
  const first = found ? (found.best ? [found.best] : []) : sorted;
  const orderBy = first.length > 0 ? `\nORDER BY ${first.join(", ")}` : "";
  if (use === "sweep") return words.sweep({ table, where, order: orderBy });
  const key = view.keys.find(({ data: each }) => each.kind === "primary");
  const shown = use === "check" && key ? `${key.data.columns.map(it).join(", ")}` : "t.*";
  return [
    `SELECT ${shown}\nFROM ${table} AS t`,
    ...(found?.join ? [`\n${found.join}`] : []),
    where,
    orderBy,
    ...(takes === "page" ? ["\nLIMIT ?"] : takes === "one" && orderBy !== "" ? ["\nLIMIT 1"] : []),
    ...(use === "claim" ? [words.locked] : []),
  ].join("");
}

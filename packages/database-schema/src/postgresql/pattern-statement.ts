import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { has, type TableView } from "../access/table-view.ts";
import { rowCondition } from "../dialects/row-condition.ts";
import { fit } from "../naming/identifier.ts";
import { anyLanguage, textVector } from "./index-statement.ts";
import { identifier, literal, tableIdentifier } from "./quote.ts";

type Pattern = { readonly id: string; readonly data: DataOf<typeof data.accessPattern> };
type Column = ViewOf<typeof data.column>;

/** What a statement is given, in the order of its numbers. */
export interface Parameter {
  readonly what: "equal" | "from" | "to" | "part" | "words" | "limit";
  readonly column?: Column;
  readonly type: string;
}

/** A statement with a place for each parameter. */
export interface Statement {
  /** Of the prepared statement. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Written with each parameter as that says: `$1`, or a value. */
  readonly text: (written: (at: number) => string) => string;
  /** `AND (…) < (…)`, before the order, where a page goes on after another: by the last row of that one. */
  readonly next?: string;
}

/** Names of the columns that keep a worker from a row for a time, and what has to hold of each. */
const lets: readonly (readonly [name: string, holds: (it: string) => string])[] = [
  ["due_at", (it) => `${it} <= now()`],
  ["leased_until", (it) => `(${it} IS NULL OR ${it} < now())`],
  ["set_aside_at", (it) => `${it} IS NULL`],
];

/** Whether all columns that it goes by are of the table: a statement over others would not run. */
export function isOfTable({ data }: Pick<Pattern, "data">, view: TableView): boolean {
  const { equals, ranges, order, searches, parts = [], always = [] } = data;
  const others = [...order, ...always].map(({ column }) => column);
  return has(view, [...equals, ...ranges, ...searches, ...parts, ...others]);
}

/** The statement of an access pattern, as PostgreSQL takes it. */
export function patternStatement(
  pattern: Pattern,
  view: TableView,
  /** After how many days rows leave, where that is what the pattern is for. */
  days?: number,
  /** The table through which the rows are found, where one leads to them. */
  through?: TableView,
): Statement {
  const {
    equals,
    ranges,
    order,
    searches,
    parts = [],
    always = [],
    takes,
    use,
    configuration = anyLanguage,
  } = pattern.data;
  const parameters: Parameter[] = [];
  const place = (parameter: Parameter): number => parameters.push(parameter) - 1;
  const columnOf = (ref: Ref): Column | undefined => view.columns.find((each) => each.ref === ref);
  const nameOf = (ref: Ref): string => identifier(columnOf(ref)?.data.name ?? ref);
  const isWork = use === "claim" || use === "sweep";
  type Piece = string | number;
  const conditions: (readonly Piece[])[] = [
    ...led(),
    ...equals.map((ref) => {
      const column = columnOf(ref);
      const type = bareType(column?.data.type ?? "text");
      const at = place({ what: "equal", ...(column ? { column } : {}), type });
      return [`${nameOf(ref)} = `, at];
    }),
    ...always.map((each) => [rowCondition(each, nameOf(each.column), literal)]),
    ...ranges.flatMap((ref): (readonly Piece[])[] => {
      const column = columnOf(ref);
      if (use === "claim") return [[`${nameOf(ref)} <= now()`]];
      if (use === "sweep") {
        const past = days === undefined ? "now()" : `now() - interval '${days} days'`;
        return [[`${nameOf(ref)} < ${column?.data.type === "date" ? `(${past})::date` : past}`]];
      }
      const type = bareType(column?.data.type ?? "text");
      const own = { ...(column ? { column } : {}), type };
      return [
        [`${nameOf(ref)} >= `, place({ what: "from", ...own })],
        [`${nameOf(ref)} < `, place({ what: "to", ...own })],
      ];
    }),
    ...parts.map((ref): readonly Piece[] => {
      const column = columnOf(ref);
      const at = place({ what: "part", ...(column ? { column } : {}), type: "text" });
      return [`${nameOf(ref)} ILIKE '%' || `, at, " || '%'"];
    }),
    ...(searches.length > 0
      ? [
          [
            `${textVector(
              searches.map((ref) => columnOf(ref)?.data.name ?? ref),
              configuration,
            )} @@ plainto_tsquery(${literal(configuration)}, `,
            place({ what: "words", type: "text" }),
            ")",
          ],
        ]
      : []),
    ...(use === "claim"
      ? lets.flatMap(([name, holds]) => {
          const column = view.column(name);
          const isSaid = column && ranges.some((ref) => ref === column.ref);
          return column && !isSaid ? [[holds(identifier(name))]] : [];
        })
      : []),
  ];
  function led(): readonly (readonly Piece[])[] {
    const by = pattern.data.through;
    const column = through?.columns.find(({ ref }) => ref === by?.equals);
    const refers = through?.columns.find(({ ref }) => ref === by?.refers);
    if (!by || !through || !column || !refers) return [];
    const from = `${identifier(refers.data.name)} FROM ${tableIdentifier(through.table.data.name)}`;
    const at = place({ what: "equal", column, type: bareType(column.data.type) });
    return [
      [`${nameOf(by.to)} IN (SELECT ${from} WHERE ${identifier(column.data.name)} = `, at, ")"],
    ];
  }
  const table = tableIdentifier(view.table.data.name);
  const where = conditions.length > 0 ? ["\nWHERE ", ...joined(conditions)] : [];
  const sorted = order.map(
    ({ column, direction }) => `${nameOf(column)}${direction === "desc" ? " DESC" : ""}`,
  );
  const orderBy = sorted.length > 0 ? `\nORDER BY ${sorted.join(", ")}` : "";
  const limit: readonly Piece[] =
    takes === "page"
      ? ["\nLIMIT ", place({ what: "limit", type: "bigint" })]
      : takes === "one" && orderBy !== ""
        ? ["\nLIMIT 1"]
        : [];
  const pieces: readonly Piece[] =
    use === "sweep"
      ? [
          `DELETE FROM ${table}\nWHERE ctid = ANY (ARRAY(\nSELECT ctid FROM ${table}`,
          ...where,
          orderBy,
          ...limit,
          "\nFOR UPDATE SKIP LOCKED\n))",
        ]
      : [
          `SELECT ${shown(pattern, view)}\nFROM ${table}`,
          ...where,
          orderBy,
          ...limit,
          ...(isWork ? ["\nFOR UPDATE SKIP LOCKED"] : []),
        ];
  const next = takes === "page" && !isWork ? nextPage(pattern, view, parameters.length) : undefined;
  return {
    name: fit(pattern.id.replaceAll(".", "_").replaceAll("-", "_")),
    parameters,
    text: (written) =>
      pieces.map((each) => (typeof each === "number" ? written(each) : each)).join(""),
    ...(next ? { next: `${conditions.length > 0 ? "AND" : "WHERE"} ${next}` } : {}),
  };
}

/** `(created_at, id) < ($4, $5)`, where all go the same way and none is empty. */
function nextPage({ data: { order } }: Pattern, view: TableView, from: number): string | undefined {
  const columns = order.map(({ column }) => view.columns.find(({ ref }) => ref === column));
  const ways = new Set(order.map(({ direction }) => direction));
  if (order.length === 0 || ways.size > 1) return undefined;
  if (columns.some((each) => each === undefined || each.data.nullable)) return undefined;
  const names = columns.flatMap((each) => (each ? identifier(each.data.name) : []));
  const values = names.map((_, at) => `$${from + 1 + at}`);
  return `(${names.join(", ")}) ${ways.has("desc") ? "<" : ">"} (${values.join(", ")})`;
}

/**
 * The columns that are read: those of the key where the program only asks whether a row is there, and else all but
 * what a secret is compared with, which is read where a read says so.
 */
function shown({ data: { use, shows } }: Pattern, view: TableView): string {
  const key = view.keys.find(({ data: { kind } }) => kind === "primary");
  const own = view.columns.filter(({ ref, data: { logical } }) =>
    shows
      ? shows.includes(ref)
      : use === "check" && key
        ? key.data.columns.includes(ref)
        : logical !== "secret-hash",
  );
  return inLines((own.length > 0 ? own : view.columns).map(({ data }) => identifier(data.name)));
}

/** A list on as many lines as it takes, none much longer than a screen is wide. */
function inLines(names: readonly string[]): string {
  let width = 0;
  return names
    .map((name, at) => {
      const isLast = at === names.length - 1;
      const starts = width > 0 && width + name.length > longestLine;
      width = starts ? name.length : width + name.length + 2;
      return `${starts ? "\n  " : at > 0 ? " " : ""}${name}${isLast ? "" : ","}`;
    })
    .join("");
}

const longestLine = 90;

function joined<Piece>(conditions: readonly (readonly (Piece | string)[])[]) {
  return conditions.flatMap((each, at) => (at > 0 ? [" AND ", ...each] : each));
}

/** The type that a value is given in. */
function bareType(type: string): string {
  return type === "bigserial" ? "bigint" : type === "serial" ? "integer" : type;
}

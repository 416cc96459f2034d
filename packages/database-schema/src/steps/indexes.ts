import { byRef, join, node, optional, type Ref, type ViewOf } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { lookedUpBy, type Removers, removersOf } from "../access/removers.ts";
import {
  keyPaths,
  leadingTable,
  looksInText,
  type Need,
  needOf,
  type Path,
  type RowCondition,
  referenceNeed,
  serves,
} from "../access/serve.ts";
import { isThere, newColumns, type TableView, tableViews } from "../access/table-view.ts";
import { derived, step } from "../kit.ts";
import { findsWords } from "../layout/store-of.ts";
import { fit } from "../naming/identifier.ts";

type Pattern = ViewOf<typeof data.accessPattern>;
type ColumnRef = ViewOf<typeof data.column>["ref"];

/** One index per need that no key and no index before it serves. */
export const indexes = step("indexes", {
  reads: {
    tables: data.table,
    columns: data.column,
    keys: data.key,
    stores: data.store,
    patterns: optional(data.accessPattern),
    partitions: optional(data.partition),
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    operations: optional(api.operation),
    resources: optional(api.resource),
    actions: optional(brief.action),
    retentions: optional(data.retention),
  },
  writes: { indexes: data.index },
  run: ({ tables, columns, keys, stores, patterns, partitions, ...facts }) => {
    const removers = removersOf({ ...facts, tables, columns, keys });
    const columnByRef = byRef(columns);
    const patternsOf = Map.groupBy(patterns, leadingTable);
    const searchedElsewhere = stores.some(findsWords);
    return {
      indexes: tableViews(tables, columns, keys).flatMap((view) => {
        const { ref } = view.table;
        const own = patternsOf.get(ref) ?? [];
        const isLong = partitions.some(({ data }) => data.table === ref && data.grain === "week");
        const needs = [
          ...own
            .filter((pattern) => !looksInText(pattern))
            // Nobody reads a whole table in no order by an index.
            .filter(
              ({ data: { equals, ranges, order, through } }) =>
                through !== undefined || equals.length + ranges.length + order.length > 0,
            )
            .map((pattern) => ({ ...needOf(pattern, columnByRef, isLong), for: pattern.ref }))
            // What is in an order says more of its index than what only equals something.
            .sort(
              (a, b) =>
                Number(isBare(a)) - Number(isBare(b)) ||
                a.equals.length - b.equals.length ||
                // What is ordered as well can be bounded: one index does for both.
                b.order.length - a.order.length ||
                (a.for < b.for ? -1 : 1),
            ),
          ...referencesOf(view, removers),
        ];
        const searches = own.filter(
          (each) => looksInText(each) && (each.data.parts !== undefined || !searchedElsewhere),
        );
        const made = new Set<string>(newColumns(view).map((each) => each.ref));
        return [
          ...indexesFor(view, needs),
          ...searches.map((each) => textIndex(view, each)),
        ].filter(
          // What an existing table is found by is decided already, apart from what is new in it.
          ({ data: { columns: of } }) =>
            !isThere(view) || of.some(({ column }) => made.has(column)),
        );
      }),
    };
  },
});

function isBare({ order, ranges = [] }: Need): boolean {
  return order.length + ranges.length === 0;
}

interface NamedNeed extends Need {
  readonly for: Ref;
  /** What deletes the rows that a reference leads to. */
  readonly because?: readonly Ref[];
}

/**
 * A delete of what is referred to looks up the rows that refer to it, be it kept by another service. Where nothing
 * deletes it, no index is written for that.
 */
function referencesOf(
  { table, keys, columns }: TableView,
  removers: Removers,
): readonly NamedNeed[] {
  return [
    ...keys.flatMap(({ ref, data: key }) => {
      const because = key.kind === "foreign" ? lookedUpBy(key, table, removers) : [];
      return because.length > 0 ? [{ ...referenceNeed(key.columns), for: ref, because }] : [];
    }),
    ...columns
      .filter(({ data: { across } }) => across?.lookedUp === true)
      .map(({ ref }) => ({ ...referenceNeed([ref]), for: ref })),
  ];
}

interface Built extends Path {
  readonly columns: readonly { readonly column: ColumnRef; readonly direction: "asc" | "desc" }[];
  readonly serves: Ref[];
  readonly because: Ref[];
}

function indexesFor(view: TableView, needs: readonly NamedNeed[]) {
  const keyed = keyPaths(view.keys);
  const built: Built[] = [];
  for (const need of needs) {
    if (keyed.some((path) => serves(path, need))) continue;
    const served = built.find((path) => serves(path, need));
    if (served) {
      served.serves.push(need.for);
      served.because.push(...(need.because ?? []));
      continue;
    }
    const columns = columnsFor(need, view, [...keyed, ...built]);
    if (columns.length > 0) {
      built.push({
        columns,
        unique: false,
        ...whereOf(need, view),
        serves: [need.for],
        because: [...(need.because ?? [])],
      });
    }
  }
  return built.map(({ columns, where, serves: for_, because }) => {
    const names = columns.map(({ column }) => nameOf(view, column));
    const name = fit(view.table.data.name, ...names, "idx");
    return node(
      data.index,
      join(view.table.id, name),
      {
        table: view.table.ref,
        name,
        method: "btree",
        columns,
        unique: false,
        ...(where ? { where } : {}),
        include: [],
        serves: for_,
      },
      derived("index-per-need", [...new Set([...for_, ...because])]),
    );
  });
}

/** Equality first, a reference that nothing starts with yet before all; then the order. */
function columnsFor(need: NamedNeed, view: TableView, paths: readonly Path[]): Built["columns"] {
  const starts = new Set(paths.map(({ columns }) => columns[0]?.column));
  const isReference = (ref: Ref) =>
    view.keys.some(({ data: { kind, columns } }) => kind === "foreign" && columns[0] === ref);
  const rank = (ref: Ref) => (isReference(ref) ? (starts.has(ref) ? 1 : 0) : 2);
  const known = new Map<Ref, ColumnRef>(view.columns.map(({ ref }) => [ref, ref]));
  const equals = [...need.equals].sort(
    (a, b) => rank(a) - rank(b) || need.equals.indexOf(a) - need.equals.indexOf(b),
  );
  return [
    ...equals.map((column) => ({ column, direction: "asc" as const })),
    ...[...(need.ranges ?? []).slice(0, 1).map(asc), ...need.order].filter(
      ({ column }, at, all) =>
        !need.equals.includes(column) && all.findIndex((each) => each.column === column) === at,
    ),
  ].flatMap(({ column, direction }) => {
    const ref = known.get(column);
    return ref ? [{ column: ref, direction }] : [];
  });
}

/** What holds of all rows wanted limits an index to them; so does a bound, as no row without a value is within. */
function whereOf(need: Need, view: TableView): { readonly where?: RowCondition } {
  const [held] = need.always ?? [];
  if (held) return { where: held };
  const [range] = need.ranges ?? [];
  const bound = view.columns.find(({ ref, data }) => ref === range && data.nullable);
  return bound ? { where: { column: bound.ref, is: "not-null" } } : {};
}

/** Of words in prose, or of any part of a short text. */
function textIndex(
  view: TableView,
  { ref, data: { searches, parts = [], configuration } }: Pattern,
) {
  const over = [...searches, ...parts];
  const isPart = parts.length > 0;
  const name = isPart
    ? fit(view.table.data.name, ...over.map((each) => nameOf(view, each)), "part", "idx")
    : fit(view.table.data.name, "search", "idx");
  return node(
    data.index,
    join(view.table.id, name),
    {
      table: view.table.ref,
      name,
      method: "gin",
      columns: over.map(asc),
      unique: false,
      over: isPart ? "parts" : "words",
      ...(configuration && !isPart ? { configuration } : {}),
      include: [],
      serves: [ref],
    },
    derived("index-per-need", [ref]),
  );
}

function asc<R extends Ref>(column: R): { readonly column: R; readonly direction: "asc" } {
  return { column, direction: "asc" };
}

function nameOf(view: TableView, column: Ref): string {
  return view.columns.find(({ ref }) => ref === column)?.data.name ?? column;
}

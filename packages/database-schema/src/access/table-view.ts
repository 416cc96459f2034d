import { byRef, type DataOf, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Table = ViewOf<typeof data.table>;
type Column = ViewOf<typeof data.column>;
type Key = ViewOf<typeof data.key>;

/** A table with its columns in order, and the keys that are of these columns. */
export interface TableView {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly keys: readonly Key[];
  column(name: string): Column | undefined;
}

/** The tables of a plan with what belongs to each. */
export function tableViews(
  tables: readonly Table[],
  columns: readonly Column[],
  keys: readonly Key[],
): readonly TableView[] {
  const columnByRef = byRef(columns);
  const keysOf = Map.groupBy(keys, ({ data: { table } }) => table);
  return tables.map((table) => {
    const own = table.data.columns.flatMap((ref) => columnByRef.get(ref) ?? []);
    const byName = new Map(own.map((each) => [each.data.name, each]));
    return {
      table,
      columns: own,
      keys: (keysOf.get(table.ref) ?? []).filter(({ data }) =>
        data.columns.every((ref) => own.some((column) => column.ref === ref)),
      ),
      column: (name) => byName.get(name),
    };
  });
}

/** Whether the repository has the table: it is changed at most, never made. */
export function isThere({ table }: TableView): boolean {
  return table.data.lifecycle !== "new";
}

/** The columns that are to be made. */
export function newColumns({ columns }: TableView): readonly Column[] {
  return columns.filter(({ data }) => !data.existing);
}

/** The keys that are to be made: those of an existing table are over a new column. */
export function newKeys(view: TableView): readonly Key[] {
  if (!isThere(view)) return view.keys;
  const made = new Set<string>(newColumns(view).map(({ ref }) => ref));
  return view.keys.filter(({ data }) => data.columns.some((ref) => made.has(ref)));
}

/** The table that a foreign key refers to, where it is one of these. */
export function targetOf(key: Key, views: readonly TableView[]): TableView | undefined {
  if (key.data.kind !== "foreign" || key.data.references === undefined) return undefined;
  const { table: target, columns } = key.data.references;
  const view = views.find(({ table }) => table.ref === target);
  return view && has(view, columns) ? view : undefined;
}

/** The table through which rows of another are found, where one leads to them. */
export function throughView(
  { data: { through } }: { readonly data: DataOf<typeof data.accessPattern> },
  views: readonly TableView[],
): TableView | undefined {
  return through && views.find(({ table }) => table.ref === through.table);
}

/** Whether all the columns are of the table. */
export function has({ columns }: TableView, refs: readonly string[]): boolean {
  return refs.every((ref) => columns.some((column) => column.ref === ref));
}

/** The indexes of a table that are of its columns. */
export function indexesOf<Index extends { readonly data: DataOf<typeof data.index> }>(
  view: TableView,
  indexes: readonly Index[],
): readonly Index[] {
  return indexes.filter(
    ({ data: { table, columns } }) =>
      table === view.table.ref &&
      has(
        view,
        columns.map(({ column }) => column),
      ),
  );
}

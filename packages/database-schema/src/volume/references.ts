import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";

type Column = ViewOf<typeof data.column>;

/** Columns of a table that hold what identifies one row of another, together. */
export interface Reference {
  readonly columns: readonly Column[];
  readonly target: TableView;
  /** Of the target, beside the columns. */
  readonly keys: readonly Column[];
  readonly toSelf: boolean;
}

/** The references of a table: foreign keys, and ids of what other services keep. */
export function referencesFrom(view: TableView, views: readonly TableView[]): readonly Reference[] {
  const viewOf = (ref: string) => views.find(({ table }) => table.ref === ref);
  const of = (own: readonly string[], all: TableView) =>
    own.flatMap((ref) => all.columns.find((each) => each.ref === ref) ?? []);
  const checked = view.keys.flatMap(({ data: { kind, columns, references } }): Reference[] => {
    const target = references && viewOf(references.table);
    if (kind !== "foreign" || references === undefined || target === undefined) return [];
    return [
      {
        columns: of(columns, view),
        target,
        keys: of(references.columns, target),
        toSelf: target === view,
      },
    ];
  });
  const across = view.columns.flatMap((column): Reference[] => {
    const target = column.data.across && viewOf(column.data.across.table);
    const key = target?.column("id") ?? target?.columns[0];
    if (target === undefined || key === undefined) return [];
    return [{ columns: [column], target, keys: [key], toSelf: target === view }];
  });
  const taken = new Set<string>();
  return [...checked, ...across].filter(({ columns, keys }) => {
    const isFree = columns.length === keys.length && columns.every(({ ref }) => !taken.has(ref));
    if (isFree) for (const { ref } of columns) taken.add(ref);
    return isFree;
  });
}

import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Index = ViewOf<typeof data.index>;
type Key = ViewOf<typeof data.key>;

/** The name of an index or a key that begins with the same columns in the same order, and leaves out no row. */
export function coveredBy(
  index: Index,
  indexes: readonly Index[],
  keys: readonly Key[],
): string | undefined {
  const { columns, method, unique, where, include, over } = index.data;
  if (method !== "btree") {
    const same = indexes.find(
      ({ ref, data }) =>
        ref < index.ref &&
        data.method === method &&
        data.over === over &&
        columns.every(({ column }) => data.columns.some((each) => each.column === column)),
    );
    return same?.data.name;
  }
  if (unique) return undefined;
  const begins = (all: readonly { readonly column: string; readonly direction: string }[]) =>
    columns.every(
      (each, at) => all[at]?.column === each.column && all[at]?.direction === each.direction,
    );
  const key = keys.find(
    ({ data }) =>
      data.kind !== "foreign" &&
      include.length === 0 &&
      begins(data.columns.map((column) => ({ column, direction: "asc" }))),
  );
  if (key) return key.data.name;
  const other = indexes.find(
    ({ ref, data }) =>
      ref !== index.ref &&
      data.method === "btree" &&
      (data.where === undefined || JSON.stringify(data.where) === JSON.stringify(where)) &&
      begins(data.columns) &&
      include.every((each) =>
        [...data.include, ...data.columns.map(({ column }) => column)].includes(each),
      ) &&
      // Of two that are the same, one is enough.
      (data.columns.length > columns.length || where !== undefined || ref < index.ref),
  );
  return other?.data.name;
}

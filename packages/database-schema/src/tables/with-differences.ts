import { differenceIn } from "../catalog/differences.ts";
import { type ColumnPlan, columnRef } from "./plan.ts";

const numbers: ReadonlySet<string> = new Set(["integer", "decimal"]);

/** What is left of a number once another is taken off is worked out by the store, so that the three always agree. */
export function withDifferences(
  columns: readonly ColumnPlan[],
  table: string,
): readonly ColumnPlan[] {
  const names = columns.flatMap(({ data: { logical, name } }) =>
    numbers.has(logical) ? [name] : [],
  );
  return columns.map((column) => {
    const { name, generated } = column.data;
    const made = generated && names.includes(name) ? differenceIn(name, names) : undefined;
    if (made === undefined) return column;
    const [of, less] = made;
    const { minimum: _, maximum: __, default: ___, ...data } = column.data;
    const comment = `${of} less ${less}, worked out by the store.`;
    const difference: [ReturnType<typeof columnRef>, ReturnType<typeof columnRef>] = [
      columnRef(table, of),
      columnRef(table, less),
    ];
    return { ...column, data: { ...data, comment, difference } };
  });
}

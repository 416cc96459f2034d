import { isCleared, momentGone } from "../fields/tombstone.ts";
import { columnNameOf } from "./column-of.ts";
import type { Laid } from "./model.ts";
import { type ColumnPlan, columnRef } from "./plan.ts";

/** What is emptied at the moment at which its row is deleted, and not before. */
export function withCleared(
  columns: readonly ColumnPlan[],
  { fields, layout: { table } }: Laid,
): readonly ColumnPlan[] {
  const gone = momentGone(fields);
  if (gone === undefined) return columns;
  const cleared = new Set(fields.filter(isCleared).map(columnNameOf));
  const moment = columnNameOf(gone);
  return columns.map((column) =>
    cleared.has(column.data.name)
      ? {
          ...column,
          data: {
            ...column.data,
            clearedAt: columnRef(table, moment),
            comment: `Emptied in the statement that sets ${moment}; until then it is there.`,
          },
        }
      : column,
  );
}

/** What a message of the system tells is there in those that are of the system, and in no other. */
export function withSystemEvents(
  columns: readonly ColumnPlan[],
  { fields, layout: { table } }: Laid,
): readonly ColumnPlan[] {
  const kind = fields.find(
    ({ data: { name, values, required } }) =>
      required && /^(?:kind|type)$/i.test(name) && values?.some((each) => system.test(each)),
  );
  const value = kind?.data.values?.find((each) => system.test(each));
  if (kind === undefined || value === undefined) return columns;
  const thereWhile = { column: columnRef(table, columnNameOf(kind)), value };
  return columns.map((column) =>
    column.data.name === "system_event" && column.data.nullable
      ? { ...column, data: { ...column.data, thereWhile } }
      : column,
  );
}

const system = /^system$/i;

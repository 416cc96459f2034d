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

/**
 * What a message of the system tells is there in those that are of the system, and in no other; words of
 * somebody's own those have none.
 */
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
  const isTold = ({ data: { name, nullable } }: ColumnPlan) => name === "system_event" && nullable;
  if (!columns.some(isTold)) return columns;
  return columns.map((column) => {
    if (isTold(column)) return { ...column, data: { ...column.data, thereWhile } };
    const { clearedAt, comment } = column.data;
    if (clearedAt === undefined) return column;
    const told = `${comment ?? ""} None where ${columnNameOf(kind)} is ${value}.`.trim();
    return {
      ...column,
      data: { ...column.data, absentWhile: thereWhile, comment: told },
    };
  });
}

const system = /^system$/i;

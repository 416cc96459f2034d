import { derived } from "../kit.ts";
import type { Laid } from "../tables/model.ts";
import type { ColumnPlan } from "../tables/plan.ts";
import type { ExistingTable } from "./existing-table.ts";

/** The columns that an existing table has, with the fields that they are. */
export function existingColumns(
  { entity, fields }: Laid,
  table: ExistingTable,
): readonly ColumnPlan[] {
  return table.columns.map(({ name, sql, logical, required }) => {
    const field = fields.find(({ data }) => data.existing === name);
    const nullable = !required && name !== table.key?.name;
    return {
      data: {
        name,
        type: sql,
        logical,
        nullable,
        ...(field ? { field: field.ref } : {}),
        ...(field?.data.attribute ? { attribute: field.data.attribute } : {}),
        generated: name === table.key?.name,
        existing: true,
      },
      why: derived("column-exists", [table.ref, field?.ref ?? entity.ref]),
    };
  });
}

/** Rows that are there have no value of a new column yet. */
export function addedColumn(column: ColumnPlan): ColumnPlan {
  const { nullable, default: fallback, comment } = column.data;
  if (nullable || fallback) return column;
  const note = "Required of new rows; rows that are there have none until they are filled.";
  return {
    ...column,
    data: { ...column.data, nullable: true, comment: comment ? `${comment} ${note}` : note },
  };
}

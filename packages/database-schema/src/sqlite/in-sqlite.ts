import { moneyScale, sqliteTypesByLogical } from "../catalog/sqlite-types.ts";
import { commented, countedByProgram } from "../dialects/comments.ts";
import type { ColumnPlan, TablePlan } from "../tables/plan.ts";

type Column = ColumnPlan["data"];

/** A table as SQLite has it. */
export function sqliteTable(plan: TablePlan): TablePlan {
  return {
    ...plan,
    columns: plan.columns.map((each) =>
      each.data.existing ? each : { ...each, data: sqliteColumn(each.data) },
    ),
  };
}

/** A column as SQLite has it. */
export function sqliteColumn(column: Column): Column {
  const known = sqliteTypesByLogical.find(({ logical }) => logical === column.logical);
  const { default: fallback, comment, ...rest } = column;
  const isMoney = column.logical === "money";
  // No call of SQLite makes an identifier: the program does.
  const isMade = fallback?.kind === "call" && fallback.call !== "now";
  // What is said of money elsewhere is of a decimal, which this is not.
  const said = isMoney ? "Amount in ten-thousandths of its currency." : comment;
  return commented(
    {
      ...(isMoney ? scaled(rest) : rest),
      type: known?.sql ?? "TEXT",
      ...(fallback && !isMade ? { default: inSqlite(fallback, column) } : {}),
    },
    column.type === "bigserial" ? countedByProgram : undefined,
    said,
  );
}

/** Limits are of the number that is kept. */
function scaled<C extends Pick<Column, "minimum" | "above" | "maximum">>(column: C): C {
  const { minimum, above, maximum } = column;
  return {
    ...column,
    ...(minimum === undefined ? {} : { minimum: minimum * moneyScale }),
    ...(above === undefined ? {} : { above: above * moneyScale }),
    ...(maximum === undefined ? {} : { maximum: maximum * moneyScale }),
  };
}

function inSqlite(
  fallback: NonNullable<Column["default"]>,
  { logical }: Column,
): NonNullable<Column["default"]> {
  if (fallback.kind === "call") return fallback;
  const { value } = fallback;
  if (logical === "list" && value === "{}") return { kind: "value", value: "[]" };
  if (logical === "money" && typeof value === "number") {
    return { kind: "value", value: Math.round(value * moneyScale) };
  }
  return fallback;
}

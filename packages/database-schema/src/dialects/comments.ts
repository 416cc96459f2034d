import type { ColumnPlan } from "../tables/plan.ts";

type Column = ColumnPlan["data"];

/** The column with what a reader has to know of how it is kept, before what is said of it already. */
export function commented(column: Column, ...said: readonly (string | undefined)[]): Column {
  const parts = [...said, column.comment].flatMap((each) => each ?? []);
  return parts.length === 0 ? column : { ...column, comment: parts.join(" ") };
}

/** What is said where the store has no call that counts this column on. */
export const countedByProgram =
  "The highest so far and one, read and written in the same transaction.";

import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { ColumnPlan } from "./plan.ts";

type Field = ViewOf<typeof data.field>;

/** Says of "show phone" what it does, where it is about a value beside it: "show completed" sets one's own view. */
export function withShown(
  column: ColumnPlan,
  { data: { type, name, default: first } }: Field,
  beside: readonly Field[],
): ColumnPlan {
  const [, shown] = /^show (.+)$/i.exec(name) ?? [];
  if (shown === undefined || type !== "boolean" || first !== false) return column;
  const isValue = beside.some(
    ({ data: each }) => each.type !== "boolean" && each.name.toLowerCase() === shown.toLowerCase(),
  );
  if (!isValue) return column;
  const comment = `Others see the ${shown} where it is true; hidden until whoever it is of says so.`;
  return { ...column, data: { ...column.data, comment } };
}

import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { snake } from "../naming/identifier.ts";
import type { ColumnPlan } from "./plan.ts";

type Attribute = ViewOf<typeof brief.attribute>;
type Named = Pick<Attribute["data"], "also"> & { readonly name?: string };

/** Ends that a column has for what it holds, as `password_hash` and `photo_key`. */
const ends = /_(?:hash|id|key)$/;

/** The names that the text has for a column where it is called otherwise: “customer id” of the key `id`. */
export function namesInText(column: string, { name, also = [] }: Named): readonly string[] {
  const isOther = name !== undefined && snake(name) !== column;
  const own = isOther && snake(name) !== column.replace(ends, "") ? [name] : [];
  return [...new Set([...own, ...also])];
}

/** `“customer id” in the text`, as one of the remarks on a column; nothing where it has no other name. */
export function toldAs(column: string, told: Named | undefined): readonly string[] {
  const names = told === undefined ? [] : namesInText(column, told);
  return names.length === 0
    ? []
    : [`${names.map((each) => `“${each}”`).join(" and ")} in the text`];
}

/** Has the comment of each column say what the text calls it, where that is not its name. */
export function withNames(
  columns: readonly ColumnPlan[],
  attributeOf: (ref: Ref) => Attribute | undefined,
): readonly ColumnPlan[] {
  return columns.map((column) => {
    const { name, attribute, comment, existing } = column.data;
    const told = attribute === undefined || existing ? undefined : attributeOf(attribute);
    const [names] = toldAs(name, told?.data);
    if (names === undefined) return column;
    const said = `${names}.${comment === undefined ? "" : ` ${comment}`}`;
    return { ...column, data: { ...column.data, comment: said } };
  });
}

import { columnNameOf } from "./column-of.ts";
import type { Laid, Model } from "./model.ts";
import type { ColumnPlan } from "./plan.ts";

/** Says of each amount of money in which currency it is: of its row, of what it is part of, or the one of the product. */
export function inCurrency(
  columns: readonly ColumnPlan[],
  laid: Laid,
  { laid: all }: Pick<Model, "laid">,
): readonly ColumnPlan[] {
  if (!columns.some(({ data }) => data.logical === "money")) return columns;
  const own = columns.find(({ data }) => isCurrency(data))?.data.name;
  const above = laid.fields.flatMap((field) => {
    const target = field.data.references && all.get(field.data.references.entity);
    const currency = target?.fields.find(({ data }) => isCurrency(data));
    return target && currency && field.data.required && target !== laid
      ? [`${target.layout.table}.${columnNameOf(currency)}, by ${columnNameOf(field)}`]
      : [];
  })[0];
  const unit = own ?? above;
  const comment = unit
    ? `Exact amount, in units of ${unit}.`
    : "Exact amount in the one currency of the product: the text names no second, which would need a column beside it.";
  return columns.map((column) =>
    column.data.logical === "money" && column.data.comment === undefined && !column.data.existing
      ? { ...column, data: { ...column.data, comment } }
      : column,
  );
}

function isCurrency({ logical, type, name }: { logical?: string; type?: string; name: string }) {
  return logical === "currency" || type === "currency" || /(?:^|[ _])currency$/i.test(name);
}

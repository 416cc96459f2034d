import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { columnsOf } from "../fields/lookups.ts";

type Field = ViewOf<typeof data.field>;

/** Within what a field's values are told apart, where its key has a column in front of it: `per tenant`. */
export function uniqueScope(
  field: Field,
  model: {
    readonly fields: readonly Field[];
    readonly columns: readonly ViewOf<typeof data.column>[];
    readonly keys: readonly ViewOf<typeof data.key>[];
  },
): string | undefined {
  if (!field.data.unique) return undefined;
  const own = columnsOf(model.columns, field.ref)[0]?.ref;
  if (own === undefined) return undefined;
  const unique = model.keys.filter(({ data }) => data.kind === "unique");
  if (unique.some(({ data }) => data.columns.length === 1 && data.columns[0] === own))
    return undefined;
  const key = unique.find(({ data }) => data.columns.length === 2 && data.columns[1] === own);
  const scope = model.columns.find(({ ref }) => ref === key?.data.columns[0])?.data.field;
  const name = model.fields.find(({ ref }) => ref === scope)?.data.name;
  return name && `per ${name.toLowerCase()}`;
}

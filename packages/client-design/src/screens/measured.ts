import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;

/** The one number that each of them has, and has a unit of: what was measured, without which a line tells nothing. */
export function measuredIn(fields: readonly Field[]): Field | undefined {
  const numbers = fields.filter(
    ({ data: { required, type } }) => required && (type === "decimal" || type === "integer"),
  );
  const [only] = numbers;
  return numbers.length === 1 &&
    fields.some(
      ({ data: { name, entity } }) => /^unit\b/i.test(name) && entity === only?.data.entity,
    )
    ? only
    : undefined;
}

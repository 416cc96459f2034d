import { beginningOf, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;

/** Which time of the same record a time comes after; nothing where it ends nothing. */
export function orderTold(field: Field, fields: readonly Field[]): string {
  const order = orderOf(field, fields);
  return order === undefined ? "" : ` ${order.charAt(0).toUpperCase()}${order.slice(1)}.`;
}

/** What is refused of times that clients give: `ends at is not after starts at`. */
export function refusedOrders(fields: readonly Field[]): readonly string[] {
  const given = fields.filter(({ data: { generated } }) => !generated);
  return given.flatMap((field) => {
    const order = orderOf(field, given);
    if (order === undefined) return [];
    return [`${field.data.name} is ${order.startsWith("not ") ? order.slice(4) : `not ${order}`}`];
  });
}

/** `after starts at`, or `not before start date` where both may be one. */
function orderOf(
  { data: { name, type, entity } }: Field,
  fields: readonly Field[],
): string | undefined {
  if (type !== "timestamp" && type !== "date") return undefined;
  const alike = fields.filter(
    ({ data: each }) => each.entity === entity && each.type === type && each.name !== name,
  );
  const first = beginningOf(
    name,
    alike.map(({ data: each }) => each.name),
  );
  if (first === undefined) return undefined;
  return `${first.together || type === "date" ? "not before" : "after"} ${first.name}`;
}

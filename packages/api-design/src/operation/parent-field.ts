import type { ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;

/** Whether the field is the reference to the parent that the path of a nested resource carries already. */
export function isParent(
  field: Field,
  own: readonly Field[],
  resource: ViewOf<typeof api.resource>,
  resources: readonly ViewOf<typeof api.resource>[],
): boolean {
  const parent = resources.find((each) => each.ref === resource.data.parent)?.data.entity;
  if (parent === undefined) return false;
  const leading = own.filter(({ data }) => data.references?.entity === parent && data.required);
  // Of two people the path names the one who asks, and the body the other.
  return field === (leading.find(({ data }) => data.generated) ?? leading[0]);
}

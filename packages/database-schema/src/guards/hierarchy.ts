import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { aboveOthers } from "../catalog/above-others.ts";
import { snake } from "../naming/identifier.ts";

type Field = ViewOf<typeof data.field>;

/** Whether the field names the row above, of the same table, and may be changed later on. */
export function isUpward({ data: { references, entity, name, fixed } }: Field): boolean {
  if (references?.entity !== entity || fixed === true) return false;
  return snake(name)
    .split("_")
    .some((word) => aboveOthers.has(word));
}

import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

/** The references of which each row has exactly one. */
export function oneOf(fields: readonly ViewOf<typeof data.field>[]) {
  return fields.filter(({ data: { alternative, references } }) => alternative && references);
}

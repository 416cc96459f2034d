import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

/** The references of which each row has exactly one. */
export function oneOf(fields: readonly ViewOf<typeof data.field>[]) {
  return fields.filter(({ data: { alternative, references } }) => alternative && references);
}

/** Those that an example leaves out, as a row has one alone. */
export function besideFirst(fields: readonly ViewOf<typeof data.field>[]) {
  const several = oneOf(fields);
  return new Set(several.length > 1 ? several.slice(1) : []);
}

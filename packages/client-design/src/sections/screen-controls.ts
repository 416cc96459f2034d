import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

/** The id of what another program keeps, which nothing of this one names. */
export const isForeignId = (field: DataOf<typeof data.field> | undefined): boolean =>
  field !== undefined &&
  field.references === undefined &&
  (field.outside !== undefined || /\bids?$/i.test(field.name)) &&
  ["uuid", "text", "integer"].includes(field.type);

/** Controls that the name of a field tells by itself. */
export const plain: ReadonlySet<string> = new Set([
  "text",
  "number",
  "e-mail",
  "phone",
  "url",
  "date",
  "time",
]);

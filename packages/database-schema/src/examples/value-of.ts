import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Field = DataOf<typeof data.field>;

/** A value of JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json };

/** An id of an example: the same for the same entity and number. */
export function exampleId(entity: string, nth: number): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < entity.length; i++) {
    hash = Math.imul(hash ^ entity.charCodeAt(i), 0x01000193);
  }
  const group = (hash >>> 0).toString(16).padStart(8, "0");
  return `${group}-0000-7000-8000-${String(nth).padStart(12, "0")}`;
}

/** A moment of an example: each is a minute after the one before. */
export function exampleMoment(nth: number): string {
  return `2026-01-15T09:${String(nth % 60).padStart(2, "0")}:00.000Z`;
}

/** A value that the field takes, as JSON has it; numbers and texts keep to their limits. */
export function exampleOf(field: Field, nth: number): Json {
  const { type, values, references } = field;
  if (references) return exampleId(entityId(references.entity), nth);
  if (values && values.length > 0 && type !== "list") {
    return values[(nth - 1) % values.length] ?? "";
  }
  switch (type) {
    case "uuid":
      return exampleId(entityId(field.entity), nth);
    case "integer":
      return Math.trunc(within(field, nth));
    case "decimal":
    case "money":
    case "percent":
      return within(field, nth);
    case "boolean":
      return typeof field.default === "boolean" ? field.default : false;
    case "date":
      return "2026-01-15";
    case "time":
      return "09:00:00";
    case "timestamp":
      return exampleMoment(nth);
    case "duration":
      return 1800;
    case "email":
      return `person${nth}@example.org`;
    case "phone":
      return `+4420794600${String(nth % 100).padStart(2, "0")}`;
    case "url":
      return `https://example.org/${nth}`;
    case "country":
      return "GB";
    case "currency":
      return "EUR";
    case "language":
      return "en";
    case "geo-point":
      return { type: "Point", coordinates: [13.4, 52.5] };
    case "json":
      return {};
    case "list":
      return values && values.length > 0 ? [values[0] ?? ""] : [];
    case "binary":
      return "AA==";
    default:
      return textOf(field, nth);
  }
}

function within({ minimum, above, maximum }: Field, nth: number): number {
  const least = minimum ?? (above === undefined ? undefined : above + 1);
  const value = (least ?? 1) + (nth % 3);
  return maximum !== undefined && value > maximum ? Math.max(least ?? maximum, maximum) : value;
}

function textOf({ name, minLength = 1, maxLength }: Field, nth: number): string {
  const text = `${name} ${nth}`.padEnd(minLength, "x");
  return maxLength === undefined ? text : text.slice(0, maxLength);
}

export function entityId(ref: string): string {
  return ref.slice(ref.indexOf("#") + 1);
}

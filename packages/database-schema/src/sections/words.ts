import { beginningOf, type DataOf, type ViewOf } from "@planc/core";
import type { data, shapes } from "@planc/core/ir";
import type * as z from "zod";

type LogicalType = z.output<typeof shapes.logicalType>;

const typeWords: Readonly<Partial<Record<LogicalType, string>>> = {
  "long-text": "long text",
  "secret-hash": "secret hash",
  "geo-point": "point on the map",
  uuid: "UUID",
  url: "URL",
  json: "JSON",
  email: "e-mail address",
  enum: "one of a list",
  country: "country code",
  currency: "currency code",
  language: "language tag",
};

export function typeInWords(type: LogicalType): string {
  return typeWords[type] ?? type;
}

/** `1 table`, `7 tables`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const afterwardsWords = {
  delete: "deleted",
  archive: "archived",
  anonymise: "made anonymous",
} as const;

/** `365 days, then archived` */
export function keptInWords({ keep, afterwards }: DataOf<typeof data.retention>): string {
  return `${counted(keep, "day")}, then ${afterwardsWords[afterwards]}`;
}

const deleteWords = {
  cascade: "cascade",
  restrict: "restrict",
  "set-null": "set null",
} as const;

export function onDeleteInWords(rule: keyof typeof deleteWords): string {
  return deleteWords[rule];
}

function lengthInWords(least: number | undefined, most: number | undefined): readonly string[] {
  if (least === undefined) return most === undefined ? [] : [`≤ ${most} characters`];
  if (most === undefined) return ["not empty"];
  return [least === most ? counted(most, "character") : `${least}–${most} characters`];
}

/** `after starts at`: which time of the same record a time comes after. */
export function orderInWords(
  field: ViewOf<typeof data.field>,
  of: readonly ViewOf<typeof data.field>[],
): string | undefined {
  const { name, type } = field.data;
  if (type !== "timestamp" && type !== "date") return undefined;
  const alike = of.filter(({ data: each }) => each.type === type && each.name !== name);
  const first = beginningOf(
    name,
    alike.map(({ data: each }) => each.name),
  );
  if (first === undefined) return undefined;
  return `${first.together || type === "date" ? "not before" : "after"} ${first.name}`;
}

/** What a field has to keep to, in a few words each. */
export function rulesOf(
  { data: field }: ViewOf<typeof data.field>,
  /** Which time it comes after, in words. */
  after?: string,
): readonly string[] {
  const {
    values,
    minLength,
    maxLength,
    minimum,
    above,
    maximum,
    unique,
    type,
    default: first,
  } = field;
  const of = type === "list" ? " items" : "";
  return [
    ...(values && values.length > 0 ? [values.join(", ")] : []),
    ...(values ? [] : lengthInWords(minLength, maxLength)),
    ...(minimum === undefined ? [] : [`≥ ${minimum}${of}`]),
    ...(above === undefined ? [] : [`> ${above}`]),
    ...(maximum === undefined ? [] : [`≤ ${maximum}${of}`]),
    ...(after === undefined ? [] : [after]),
    ...(unique ? ["unique"] : []),
    ...(type === "boolean" && first !== undefined ? [`${first} at first`] : []),
  ];
}

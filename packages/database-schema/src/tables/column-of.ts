import { amountDigits, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { postgresqlTypes } from "../catalog/postgresql-types.ts";
import { accountId } from "../fields/account.ts";
import { columnName } from "../fields/draft.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { derived } from "../kit.ts";
import { fit } from "../naming/identifier.ts";
import type { ColumnData, ColumnPlan } from "./plan.ts";

type Field = ViewOf<typeof data.field>;

/** Largest value of PostgreSQL's `integer`. */
const largestInteger = 2_147_483_647;
/** First PostgreSQL with `uuidv7()`, whose values grow with time and so keep inserts at the end of the index. */
const uuidV7Since = 18;

export function columnOf(field: Field, states: boolean, version: string | undefined): ColumnPlan {
  const {
    type,
    required,
    values,
    minLength,
    maxLength,
    minimum,
    above,
    maximum,
    attribute,
    generated,
  } = field.data;
  const fallback = defaultOf(field, states, version);
  const comment = commentOf(field);
  return {
    data: {
      name: columnNameOf(field),
      type: sqlType(field),
      logical: type,
      nullable: !required,
      ...(fallback ? { default: fallback } : {}),
      ...(values && values.length > 0 ? { values } : {}),
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined || type === "enum" ? {} : { maxLength }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(above === undefined ? {} : { above }),
      ...(maximum === undefined ? {} : { maximum }),
      ...(comment === undefined ? {} : { comment }),
      field: field.ref,
      ...(attribute ? { attribute } : {}),
      generated,
    },
    why: derived("column-per-field", [field.ref]),
  };
}

export function columnNameOf({ data }: Field): string {
  return fit(columnName(data));
}

/** From where on a type of PostgreSQL holds no more: a limit beyond it would refuse every row. */
const beyond: Partial<Record<Field["data"]["type"], number>> = {
  integer: 2 ** 63,
  money: 10 ** amountDigits.whole,
  percent: 1000,
};

export function sqlType({ data: { type, minimum, above, maximum } }: Pick<Field, "data">): string {
  const limit = Math.max(...[minimum, above, maximum].map((each) => Math.abs(each ?? 0)));
  if (limit >= (beyond[type] ?? Number.POSITIVE_INFINITY)) return "numeric";
  if (type === "integer" && maximum !== undefined && maximum <= largestInteger) return "integer";
  return postgresqlTypes.find(({ logical }) => logical === type)?.sql ?? "text";
}

function defaultOf(
  { data: { name, type, values, required, references, default: first, minimum = 0 } }: Field,
  states: boolean,
  version: string | undefined,
): ColumnData["default"] {
  if (type === "uuid" && !references && name === systemFieldNames.id) {
    return { kind: "call", call: uuidCall(version) };
  }
  const dates: readonly string[] = [systemFieldNames.created, systemFieldNames.updated];
  if (type === "timestamp" && dates.includes(name)) return { kind: "call", call: "now" };
  if (first !== undefined) return { kind: "value", value: first };
  const [initial] = values ?? [];
  if (states && initial !== undefined) return { kind: "value", value: initial };
  if (type === "list" && required && minimum <= 0) return { kind: "value", value: "{}" };
  return undefined;
}

/** Random identifiers work in every version in use; those that grow with time came with 18. */
export function uuidCall(version: string | undefined): "uuid-v7" | "uuid-v4" {
  return Number.parseInt(version ?? "", 10) >= uuidV7Since ? "uuid-v7" : "uuid-v4";
}

function commentOf({
  data: { type, unique, name, references, attribute, generated, outside },
}: Field): string | undefined {
  if (references) return references.because;
  if (outside !== undefined)
    return outside.endsWith(`#${accountId}`)
      ? "Id of the account where accounts are kept, without a foreign key."
      : "Id of a thing that is kept elsewhere, without a foreign key.";
  switch (type) {
    case "integer":
      return name === "version" && generated
        ? "Raised by one with each change, which names the version that it was made from; where that is not the last one, no row is changed."
        : undefined;
    case "email":
      return unique ? "Kept in lower case, so that one address is one account." : undefined;
    case "file":
      return "Key of the file where files are kept; the bytes are not in the database.";
    case "secret-hash":
      return unique
        ? "SHA-256 of a random value, by which it is found; the value itself is never kept."
        : "Hash with its salt and parameters; the secret itself is never kept.";
    case "geo-point":
      return "Longitude, then latitude, in degrees.";
    case "uuid":
      if (attribute !== undefined || name === systemFieldNames.id) return undefined;
      // What the system notes down may be about a row of any table here.
      return generated
        ? "Id without a foreign key: what it means may be gone."
        : "Id of a thing that is kept elsewhere, without a foreign key.";
    case "timestamp":
      return name === systemFieldNames.updated ? "Set by the program on each change." : undefined;
    case "text":
      return name === systemFieldNames.id
        ? "Of the form that the text gives; the program assigns it when it makes the row."
        : undefined;
    default:
      return undefined;
  }
}

import { amountDigits, type DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { SchemaObject } from "openapi3-ts/oas31";

type LogicalType = DataOf<typeof api.schema>["properties"][number]["type"];

/** Limits of a value, as properties and parameters share them. */
export interface Limits {
  readonly type: LogicalType;
  readonly values?: readonly string[] | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly pattern?: string | undefined;
  readonly example?: string | undefined;
  readonly minimum?: number | undefined;
  readonly above?: number | undefined;
  readonly maximum?: number | undefined;
}

/** JSON Schema (2020-12) of a logical type; text without a stated limit gets the type's usual one. */
export function valueSchema({
  type,
  values,
  minLength,
  maxLength,
  pattern,
  minimum,
  above,
  maximum,
}: Limits): SchemaObject {
  if (values !== undefined && values.length > 0) return { type: "string", enum: [...values] };
  const limits = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  const text = (longest: number, more: SchemaObject = {}): SchemaObject => ({
    type: "string",
    ...more,
    ...(minLength === undefined ? {} : { minLength }),
    maxLength: maxLength ?? longest,
    ...(pattern === undefined ? {} : { pattern }),
  });
  switch (type) {
    case "text":
    case "enum":
      return text(255);
    case "long-text":
      return text(20_000);
    case "integer":
      return { type: "integer", format: "int64", ...limits };
    case "decimal":
    case "percent":
      return { type: "number", format: "double", ...limits };
    case "money":
      return {
        // A sign and a point besides.
        ...text(wholeDigits(minimum, above, maximum) + amountDigits.fraction + 2),
        // An amount is text, so its least value can only stand in the pattern.
        pattern: `^${moneySign(minimum, above)}[0-9]{1,${wholeDigits(minimum, above, maximum)}}(\\.[0-9]{1,${amountDigits.fraction}})?$`,
      };
    case "boolean":
      return { type: "boolean" };
    case "date":
      return { type: "string", format: "date" };
    case "time":
      return { type: "string", format: "time" };
    case "timestamp":
      return { type: "string", format: "date-time" };
    case "duration":
      return { type: "string", format: "duration" };
    case "uuid":
      return { type: "string", format: "uuid" };
    case "email":
      return text(254, { format: "email" });
    case "phone":
      return { ...text(16), pattern: "^\\+[1-9][0-9]{1,14}$" };
    case "url":
    case "file":
      return text(2000, { format: "uri" });
    case "country":
      return { type: "string", pattern: "^[A-Z]{2}$" };
    case "currency":
      return { type: "string", pattern: "^[A-Z]{3}$" };
    case "language":
      return text(35);
    case "geo-point":
      return {
        type: "object",
        required: ["latitude", "longitude"],
        properties: {
          latitude: { type: "number", minimum: -90, maximum: 90 },
          longitude: { type: "number", minimum: -180, maximum: 180 },
        },
      };
    case "json":
      return { type: "object", additionalProperties: true };
    case "binary":
      return { type: "string", contentEncoding: "base64" };
    case "secret-hash":
      return text(255);
    case "list":
      return { type: "array", maxItems: 1000, items: text(255) };
  }
}

/** Digits before the point: no more than the column holds, unless a limit of the text asks for more. */
function wholeDigits(...limits: readonly (number | undefined)[]): number {
  const most = Math.max(...limits.map((each = 0) => Math.abs(each)));
  return Math.max(amountDigits.whole, BigInt(Math.ceil(most)).toString().length);
}

/** What stands in front of an amount: a sign where it may be negative, no zero where it has to be more. */
function moneySign(minimum: number | undefined, above: number | undefined): string {
  if (above !== undefined && above >= 0) return "(?!0+(\\.0+)?$)";
  return minimum !== undefined && minimum >= 0 ? "" : "-?";
}

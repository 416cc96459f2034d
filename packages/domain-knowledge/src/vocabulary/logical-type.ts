import type { shapes } from "@planc/core/ir";
import * as z from "zod";

type LogicalType = z.output<typeof shapes.logicalType>;

interface Form {
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly $comment?: string | undefined;
  readonly $ref?: string | undefined;
  readonly anyOf?: readonly Form[] | undefined;
  readonly oneOf?: readonly Form[] | undefined;
}

/** What schema.org expects of a property, as its package writes it. */
const form: z.ZodType<Form> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    format: z.string().optional(),
    $comment: z.string().optional(),
    $ref: z.string().optional(),
    anyOf: z.array(form).optional(),
    oneOf: z.array(form).optional(),
  }),
);

/** By format, or the last word of the type's address; a wider type goes before a narrower one. */
const byName: readonly (readonly [string, LogicalType])[] = [
  ["date-time", "timestamp"],
  ["date", "date"],
  ["time", "time"],
  ["Duration", "duration"],
  ["boolean", "boolean"],
  ["MonetaryAmount", "money"],
  ["PriceSpecification", "money"],
  ["integer", "integer"],
  ["number", "decimal"],
  ["QuantitativeValue", "decimal"],
  ["Distance", "decimal"],
  ["Mass", "decimal"],
  ["Energy", "decimal"],
  ["GeoCoordinates", "geo-point"],
  ["Country", "country"],
  ["Language", "language"],
  ["ImageObject", "file"],
  ["MediaObject", "file"],
  ["string", "text"],
  ["PostalAddress", "text"],
  ["Place", "text"],
  ["uri", "url"],
];

/** The type of values that a property takes; none where it only names another thing. */
export function logicalTypeOf(expected: unknown): LogicalType | undefined {
  const parsed = form.safeParse(expected);
  if (!parsed.success) return undefined;
  const names = new Set(namesIn(parsed.data));
  return byName.find(([name]) => names.has(name))?.[1];
}

function namesIn({ type, format, $comment, $ref, anyOf = [], oneOf = [] }: Form): string[] {
  const named = format ?? $comment?.split("/").at(-1) ?? $ref?.split(":").at(-1) ?? type;
  return [
    ...(named === undefined || named === "array" ? [] : [named]),
    ...[...anyOf, ...oneOf].flatMap(namesIn),
  ];
}

import { amountDigits } from "@planc/core";
import { shapes } from "@planc/core/ir";
import * as z from "zod";

const typeSchema = z.strictObject({
  logical: shapes.logicalType,
  sql: z.string(),
  /** A regular expression of PostgreSQL that every value matches. */
  pattern: z.string().optional(),
});
export type PostgresqlType = z.output<typeof typeSchema>;

/** The type that PostgreSQL keeps each logical type in. */
export const postgresqlTypes: readonly PostgresqlType[] = [
  { logical: "text", sql: "text" },
  { logical: "long-text", sql: "text" },
  { logical: "integer", sql: "bigint" },
  { logical: "decimal", sql: "numeric" },
  // Four decimals hold every currency of ISO 4217; binary floating point holds none exactly.
  {
    logical: "money",
    sql: `numeric(${amountDigits.whole + amountDigits.fraction},${amountDigits.fraction})`,
  },
  { logical: "boolean", sql: "boolean" },
  { logical: "date", sql: "date" },
  { logical: "time", sql: "time" },
  { logical: "timestamp", sql: "timestamptz" },
  { logical: "duration", sql: "interval" },
  { logical: "uuid", sql: "uuid" },
  { logical: "email", sql: "text" },
  { logical: "phone", sql: "text", pattern: "^\\+[1-9][0-9]{1,14}$" },
  { logical: "url", sql: "text" },
  { logical: "country", sql: "text", pattern: "^[A-Z]{2}$" },
  { logical: "currency", sql: "text", pattern: "^[A-Z]{3}$" },
  { logical: "language", sql: "text" },
  { logical: "percent", sql: "numeric(7,4)" },
  { logical: "geo-point", sql: "point" },
  { logical: "enum", sql: "text" },
  { logical: "file", sql: "text" },
  { logical: "json", sql: "jsonb" },
  { logical: "binary", sql: "bytea" },
  { logical: "secret-hash", sql: "text" },
  { logical: "list", sql: "text[]" },
];

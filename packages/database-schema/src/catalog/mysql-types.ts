import { amountDigits } from "@planc/core";
import { shapes } from "@planc/core/ir";
import * as z from "zod";

const typeSchema = z.strictObject({
  logical: shapes.logicalType,
  /** Absent where how long it is decides. */
  sql: z.string().optional(),
  /** A regular expression of MySQL that every value matches. */
  pattern: z.string().optional(),
  /** How a reader has to take the value, where its type does not tell. */
  kept: z.string().optional(),
});

/** Limits of InnoDB and of column types, in bytes; https://dev.mysql.com/doc/refman/8.4/en/, read on 2026-11-30. */
export const mysqlLimits = {
  /** Of one character in utf8mb4. */
  character: 4,
  /** Of all columns of an index, in row format DYNAMIC. */
  index: 3072,
  /** Of all columns of a row, those in pages of their own left out. */
  row: 65_535,
  text: 65_535,
  mediumText: 16_777_215,
} as const;

/** The type that MySQL keeps each logical type in. */
export const mysqlTypes: readonly z.output<typeof typeSchema>[] = [
  { logical: "text" },
  { logical: "long-text" },
  { logical: "integer", sql: "bigint" },
  // Its own word for a number without a scale has none after the point.
  { logical: "decimal", sql: "decimal(24,8)", kept: "at most eight decimals." },
  {
    logical: "money",
    sql: `decimal(${amountDigits.whole + amountDigits.fraction},${amountDigits.fraction})`,
  },
  { logical: "boolean", sql: "boolean" },
  { logical: "date", sql: "date" },
  { logical: "time", sql: "time" },
  // `timestamp` ends in 2038 and goes by the time zone of the session.
  { logical: "timestamp", sql: "datetime(6)", kept: "in UTC." },
  { logical: "duration", sql: "bigint", kept: "seconds." },
  {
    logical: "uuid",
    sql: "binary(16)",
    kept: "16 bytes, read with BIN_TO_UUID; the program makes UUIDv7, which grow with time.",
  },
  { logical: "email" },
  { logical: "phone", pattern: "^[+][1-9][0-9]{1,14}$" },
  { logical: "url" },
  { logical: "country", sql: "char(2)", pattern: "^[A-Z]{2}$" },
  { logical: "currency", sql: "char(3)", pattern: "^[A-Z]{3}$" },
  { logical: "language" },
  { logical: "percent", sql: "decimal(7,4)" },
  { logical: "geo-point", sql: "point" },
  { logical: "enum" },
  { logical: "file" },
  { logical: "json", sql: "json" },
  { logical: "binary", sql: "longblob" },
  { logical: "secret-hash" },
  { logical: "list", sql: "json", kept: "JSON array of texts." },
];

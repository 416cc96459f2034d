import { shapes } from "@planc/core/ir";
import * as z from "zod";

/** Types of a STRICT table, see https://www.sqlite.org/stricttables.html, read on 2026-11-30. */
export const sqliteTypes = ["INTEGER", "REAL", "TEXT", "BLOB"] as const;

const typeSchema = z.strictObject({
  logical: shapes.logicalType,
  sql: z.enum(sqliteTypes),
  /** What every value keeps to, as a condition on `{it}`; an empty value passes. */
  condition: z.string().optional(),
  /** How a reader has to take the value, where its type does not tell. */
  kept: z.string().optional(),
});

/** Stored money is a whole number of these per unit of a currency: four decimals hold every one of ISO 4217. */
export const moneyScale = 10_000;

const moment = "%Y-%m-%dT%H:%M:%fZ";

/** How the time now is written: one form, so that text sorts as time does. */
export const sqliteNow = `(strftime('${moment}', 'now'))`;

/** How SQLite keeps each logical type; it has no dates, decimals, booleans and UUIDs of its own. */
export const sqliteTypesByLogical: readonly z.output<typeof typeSchema>[] = [
  { logical: "text", sql: "TEXT" },
  { logical: "long-text", sql: "TEXT" },
  { logical: "integer", sql: "INTEGER" },
  { logical: "decimal", sql: "REAL", kept: "binary floating point, as SQLite has no decimals." },
  { logical: "money", sql: "INTEGER", kept: "whole number of ten-thousandths of the currency." },
  { logical: "boolean", sql: "INTEGER", condition: "{it} IN (0, 1)", kept: "0 or 1." },
  { logical: "date", sql: "TEXT", condition: "{it} IS date({it})", kept: "text, YYYY-MM-DD." },
  { logical: "time", sql: "TEXT", condition: "{it} IS time({it})", kept: "text, HH:MM:SS." },
  {
    logical: "timestamp",
    sql: "TEXT",
    condition: `{it} IS strftime('${moment}', {it})`,
    kept: "text in UTC, YYYY-MM-DDTHH:MM:SS.SSSZ, which sorts as time does.",
  },
  { logical: "duration", sql: "INTEGER", kept: "seconds." },
  {
    logical: "uuid",
    sql: "TEXT",
    condition: "length({it}) = 36",
    kept: "text of 36 characters; the program makes UUIDv7, which grow with time.",
  },
  { logical: "email", sql: "TEXT" },
  {
    logical: "phone",
    sql: "TEXT",
    condition: "{it} GLOB '+[1-9]*' AND length({it}) <= 16 AND substr({it}, 2) NOT GLOB '*[^0-9]*'",
  },
  { logical: "url", sql: "TEXT" },
  { logical: "country", sql: "TEXT", condition: "{it} GLOB '[A-Z][A-Z]'" },
  { logical: "currency", sql: "TEXT", condition: "{it} GLOB '[A-Z][A-Z][A-Z]'" },
  { logical: "language", sql: "TEXT" },
  { logical: "percent", sql: "REAL" },
  {
    logical: "geo-point",
    sql: "TEXT",
    condition: "json_valid({it}) AND json_array_length({it}) = 2",
    kept: "JSON, [longitude, latitude] in degrees.",
  },
  { logical: "enum", sql: "TEXT" },
  { logical: "file", sql: "TEXT" },
  { logical: "json", sql: "TEXT", condition: "json_valid({it})" },
  { logical: "binary", sql: "BLOB" },
  { logical: "secret-hash", sql: "TEXT" },
  {
    logical: "list",
    sql: "TEXT",
    condition: "json_valid({it}) AND json_type({it}) = 'array'",
    kept: "JSON array of texts.",
  },
];

import { shapes } from "@planc/core/ir";
import * as z from "zod";

const writtenSchema = z.strictObject({
  /** Types as schemas of other tools and dialects write them, in small letters and without lengths. */
  written: z.array(z.string()).min(1),
  /** The type in PostgreSQL. */
  sql: z.string(),
  logical: shapes.logicalType,
  /** Lengths in brackets are kept. */
  sized: z.boolean().optional(),
});
export type WrittenType = z.output<typeof writtenSchema>;

const types = (words: string): string[] => words.split(", ");

/** What columns of existing tables hold, by the type that their file writes. */
export const writtenTypes: readonly WrittenType[] = z.array(writtenSchema).parse([
  {
    written: types("bigint, bigserial, serial8, int8, bigint unsigned"),
    sql: "bigint",
    logical: "integer",
  },
  {
    written: types(
      "integer, int, serial, serial4, int4, mediumint, int unsigned, integer unsigned, positiveinteger",
    ),
    sql: "integer",
    logical: "integer",
  },
  {
    written: types("smallint, smallserial, serial2, int2, tinyint, year, smallint unsigned"),
    sql: "smallint",
    logical: "integer",
  },
  { written: types("uuid, uniqueidentifier, guid"), sql: "uuid", logical: "uuid" },
  {
    written: types("varchar, character varying, nvarchar, varchar2, nvarchar2"),
    sql: "varchar",
    logical: "text",
    sized: true,
  },
  { written: types("char, character, nchar, bpchar"), sql: "char", logical: "text", sized: true },
  { written: types("string, tinytext, citext"), sql: "text", logical: "text" },
  { written: types("text, mediumtext, longtext, ntext, clob"), sql: "text", logical: "long-text" },
  {
    written: types("numeric, decimal, number"),
    sql: "numeric",
    logical: "decimal",
    sized: true,
  },
  { written: types("money, smallmoney"), sql: "numeric(19,4)", logical: "money" },
  {
    written: types("double precision, double, float, float8, real, float4"),
    sql: "double precision",
    logical: "decimal",
  },
  { written: types("boolean, bool, bit"), sql: "boolean", logical: "boolean" },
  { written: types("date"), sql: "date", logical: "date" },
  { written: types("time, time without time zone, timetz"), sql: "time", logical: "time" },
  {
    written: types("timestamptz, timestamp with time zone, datetimeoffset"),
    sql: "timestamptz",
    logical: "timestamp",
  },
  {
    written: types("timestamp, timestamp without time zone, datetime, datetime2, smalldatetime"),
    sql: "timestamp",
    logical: "timestamp",
  },
  { written: types("interval, duration"), sql: "interval", logical: "duration" },
  { written: types("jsonb"), sql: "jsonb", logical: "json" },
  { written: types("json"), sql: "json", logical: "json" },
  {
    written: types("bytea, bytes, binary, varbinary, blob, mediumblob, longblob, image"),
    sql: "bytea",
    logical: "binary",
  },
  { written: types("inet"), sql: "inet", logical: "text" },
  { written: types("point"), sql: "point", logical: "geo-point" },
  { written: types("text[], varchar[]"), sql: "text[]", logical: "list" },
]);

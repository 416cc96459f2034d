/** How values of one type become those of another. */
export interface TypeChange {
  readonly from: RegExp;
  readonly to: RegExp;
  /** `{c}` is the column, `{type}` the new type. */
  readonly using: string;
  /** The table is written anew. */
  readonly rewrites: boolean;
  /** Rows for which it fails. */
  readonly fails?: string;
  /** What of a value is gone. */
  readonly loses?: string;
}

const words = /^(?:text|character varying|varchar|citext)\b/;
const whole = /^(?:smallint|integer|bigint)$/;
const small = /^(?:smallint|integer)$/;
const figures = /^(?:numeric|real|double precision)\b/;
const moment = /^(?:timestamptz|timestamp with time zone)$/;

/**
 * The first that fits holds; types of which none does cannot become one another. Which changes leave the table as it
 * is: ALTER TABLE, "Notes", of the documentation of PostgreSQL 18, read in 2026-11.
 */
export const typeChanges: readonly TypeChange[] = [
  { from: words, to: /^text$/, using: "{c}::text", rewrites: false },
  { from: small, to: /^bigint$/, using: "{c}::bigint", rewrites: true },
  { from: /^smallint$/, to: /^integer$/, using: "{c}::integer", rewrites: true },
  {
    from: whole,
    to: small,
    using: "{c}::{type}",
    rewrites: true,
    fails: "{c} NOT BETWEEN {least} AND {most}",
  },
  { from: whole, to: /^numeric$/, using: "{c}::{type}", rewrites: true },
  { from: /^numeric\(/, to: /^numeric$/, using: "{c}::numeric", rewrites: false },
  {
    from: figures,
    to: whole,
    using: "round({c})::{type}",
    rewrites: true,
    loses: "what is behind the decimal point",
  },
  { from: /^date$/, to: moment, using: "{c}::timestamp AT TIME ZONE 'UTC'", rewrites: true },
  {
    from: moment,
    to: /^date$/,
    using: "({c} AT TIME ZONE 'UTC')::date",
    rewrites: true,
    loses: "the time of day",
  },
  { from: /^jsonb$/, to: /^text$/, using: "{c}::text", rewrites: true },
  { from: /^(?!.*\[\])/, to: /^text$/, using: "{c}::text", rewrites: true },
  {
    from: words,
    to: /^(?!.*\[\])/,
    using: "{c}::{type}",
    rewrites: true,
    fails: "NOT pg_input_is_valid({c}, '{type}')",
  },
  {
    from: /^numeric/,
    to: /^numeric\(/,
    using: "{c}::{type}",
    rewrites: true,
    loses: "decimal places that the new type does not have",
  },
  { from: whole, to: /^numeric\(/, using: "{c}::{type}", rewrites: true },
  { from: /^(?:time|timetz)$/, to: /^interval$/, using: "{c}::interval", rewrites: true },
];

/** Bounds of whole numbers. */
const bounds: Readonly<Record<string, readonly [string, string]>> = {
  smallint: ["-32768", "32767"],
  integer: ["-2147483648", "2147483647"],
};

/** How a column of one type becomes one of the other; nothing where no value can be carried over. */
export function typeChange(from: string, to: string, column: string) {
  const found = typeChanges.find((each) => each.from.test(from) && each.to.test(to));
  if (!found) return undefined;
  const [least = "", most = ""] = bounds[to] ?? [];
  const fill = (text: string): string =>
    text
      .replaceAll("{c}", column)
      .replaceAll("{type}", to)
      .replaceAll("{least}", least)
      .replaceAll("{most}", most);
  return {
    using: fill(found.using),
    rewrites: found.rewrites,
    ...(found.fails === undefined
      ? {}
      : { fails: `${column} IS NOT NULL AND ${fill(found.fails)}` }),
    ...(found.loses === undefined ? {} : { loses: found.loses }),
  };
}

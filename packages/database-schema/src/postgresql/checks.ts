import { beginningOf, type DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { postgresqlTypes } from "../catalog/postgresql-types.ts";
import { fit } from "../naming/identifier.ts";
import { identifier, literal } from "./quote.ts";

type Column = DataOf<typeof data.column>;

/** A named condition on one column. */
export interface Check {
  readonly name: string;
  readonly condition: string;
}

/** Conditions that every row keeps: closed lists, limits, forms. `inUnique`: the column is in a unique key. */
export function checksOf(table: string, column: Column, inUnique: boolean): readonly Check[] {
  const { values, minLength, maxLength, minimum, above, maximum, logical, name } = column;
  const it = identifier(name);
  const conditions: (readonly [what: string, condition: string])[] = [];
  if (values && values.length > 0) {
    conditions.push(["check", `${it} IN (${values.map(literal).join(", ")})`]);
  }
  const pattern = postgresqlTypes.find((each) => each.logical === logical)?.pattern;
  if (pattern !== undefined) conditions.push(["format", `${it} ~ ${literal(pattern)}`]);
  else if (isText(column) && !values) {
    const length = lengthOf(minLength, maxLength);
    if (length !== undefined) conditions.push(["length", `char_length(${it}) ${length}`]);
  }
  if (logical === "email" && inUnique) conditions.push(["lower", `${it} = lower(${it})`]);
  if (minimum !== undefined && isNumber(column)) {
    conditions.push(["minimum", `${it} >= ${number(minimum)}`]);
  }
  if (above !== undefined && isNumber(column)) {
    conditions.push(["above", `${it} > ${number(above)}`]);
  }
  if (maximum !== undefined && isNumber(column)) {
    conditions.push(["maximum", `${it} <= ${number(maximum)}`]);
  }
  const numeric = isANumber(column, it);
  if (numeric.length > 0) conditions.push(["number", numeric.join(" AND ")]);
  if (logical === "list") {
    if (minimum !== undefined)
      conditions.push(["minimum", `cardinality(${it}) >= ${number(minimum)}`]);
    if (maximum !== undefined)
      conditions.push(["maximum", `cardinality(${it}) <= ${number(maximum)}`]);
  }
  return conditions.map(([what, condition]) => ({ name: fit(table, name, what), condition }));
}

/** Times of which one ends what the other begins: neither row nor client turns them round. */
export function orderChecks(table: string, columns: readonly Column[]): readonly Check[] {
  const times = columns.filter(({ logical }) => logical === "timestamp" || logical === "date");
  return times.flatMap(({ name, logical }) => {
    const alike = times.filter((each) => each.logical === logical && each.name !== name);
    const first = beginningOf(
      name,
      alike.map((each) => each.name),
    );
    if (first === undefined) return [];
    const sign = first.together || logical === "date" ? ">=" : ">";
    const condition = `${identifier(name)} ${sign} ${identifier(first.name)}`;
    return [{ name: fit(table, name, "order"), condition }];
  });
}

/**
 * Exact numbers of PostgreSQL may be NaN, and of any size infinite. It takes NaN for the largest of all, so that a
 * greatest value refuses both.
 */
function isANumber({ type, minimum, above, maximum }: Column, it: string): readonly string[] {
  if (!type.startsWith("numeric")) return [];
  if (type !== "numeric") return maximum === undefined ? [`${it} <> 'NaN'`] : [];
  return [
    ...(maximum === undefined ? [`${it} < 'Infinity'`] : []),
    ...(minimum === undefined && above === undefined ? [`${it} > '-Infinity'`] : []),
  ];
}

function lengthOf(least: number | undefined, most: number | undefined): string | undefined {
  if (least === undefined) return most === undefined ? undefined : `<= ${most}`;
  return most === undefined ? `>= ${least}` : `BETWEEN ${least} AND ${most}`;
}

function isText({ type }: Column): boolean {
  return type === "text";
}

function isNumber({ type }: Column): boolean {
  return /^(smallint|integer|bigint|numeric|real|double)/.test(type);
}

/** Never with an exponent, which a reader would have to work out. */
function number(value: number): string {
  const text = String(value);
  return text.includes("e")
    ? value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

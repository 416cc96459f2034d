import { beginningOf, type DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { newColumns, type TableView } from "../access/table-view.ts";
import { issuerColumn, subjectColumn } from "../fields/account.ts";
import { fit } from "../naming/identifier.ts";
import { presenceConditions } from "./presence.ts";

type Column = DataOf<typeof data.column>;

/** A named condition on a row. */
export interface Condition {
  readonly name: string;
  readonly condition: string;
}

/** How a dialect says what it has its own words for. */
export interface CheckWords {
  readonly identifier: (name: string) => string;
  readonly literal: (text: string) => string;
  readonly length: string;
  /** Whether the type itself holds the longest length. */
  readonly isBounded: (column: Column) => boolean;
  /** What every value of the type keeps to. */
  readonly form: (column: Column, it: string) => string | undefined;
}

const texts: ReadonlySet<Column["logical"]> = new Set([
  "text",
  "long-text",
  "email",
  "url",
  "language",
  "enum",
  "file",
  "secret-hash",
]);
const numbers: ReadonlySet<Column["logical"]> = new Set(["integer", "decimal", "money", "percent"]);

/** Conditions that every row of a table keeps. Columns that are `left` have none: their dialect forbids it. */
export function conditionsOf(
  view: TableView,
  words: CheckWords,
  left: ReadonlySet<string> = new Set(),
): readonly Condition[] {
  const unique = new Set<string>(
    view.keys.flatMap(({ data }) => (data.kind === "unique" ? data.columns : [])),
  );
  const { name } = view.table.data;
  const columns = newColumns(view).filter(({ ref }) => !left.has(ref));
  return [
    ...columns.flatMap(({ ref, data }) => columnConditions(name, data, unique.has(ref), words)),
    ...orderConditions(
      name,
      columns.map(({ data }) => data),
      words,
    ),
    ...pairConditions(
      name,
      columns.map(({ data }) => data),
      words.identifier,
    ),
    ...presenceConditions(name, columns, words),
  ];
}

/** Columns that say something only together. */
const pairs = [[issuerColumn, subjectColumn]] as const;

/** Whether a column says something only together with another. */
export function isPaired(name: string): boolean {
  return pairs.some((pair) => pair.some((each) => each === name));
}

/** Of two columns that say something only together none is there alone. */
export function pairConditions(
  table: string,
  columns: readonly Column[],
  identifier: (name: string) => string,
): readonly Condition[] {
  return pairs.flatMap((pair) => {
    const isPair = pair.every((each) =>
      columns.some(({ name, nullable }) => name === each && nullable),
    );
    const [one, other] = pair;
    const condition = `(${identifier(one)} IS NULL) = (${identifier(other)} IS NULL)`;
    return isPair ? [{ name: fit(table, ...pair, "pair"), condition }] : [];
  });
}

function columnConditions(
  table: string,
  column: Column,
  inUnique: boolean,
  { identifier, literal, length, form, isBounded }: CheckWords,
): readonly Condition[] {
  const { values, minLength, maxLength, minimum, above, maximum, logical, name } = column;
  const it = identifier(name);
  const said: (readonly [what: string, condition: string])[] = [];
  if (values && values.length > 0)
    said.push(["check", `${it} IN (${values.map(literal).join(", ")})`]);
  const formed = form(column, it);
  if (formed !== undefined) said.push(["format", formed]);
  else if (texts.has(logical) && !values) {
    const most =
      maxLength === undefined || isBounded(column) ? [] : [`${length}(${it}) <= ${maxLength}`];
    const least = minLength === undefined ? [] : [`${length}(${it}) >= ${minLength}`];
    if (most.length + least.length > 0) said.push(["length", [...least, ...most].join(" AND ")]);
  }
  if (logical === "email" && inUnique) said.push(["lower", `${it} = lower(${it})`]);
  if (numbers.has(logical)) {
    if (minimum !== undefined) said.push(["minimum", `${it} >= ${plain(minimum)}`]);
    if (above !== undefined) said.push(["above", `${it} > ${plain(above)}`]);
    if (maximum !== undefined) said.push(["maximum", `${it} <= ${plain(maximum)}`]);
  }
  return said.map(([what, condition]) => ({ name: fit(table, name, what), condition }));
}

/** What ends is not before it begins. */
function orderConditions(
  table: string,
  columns: readonly Column[],
  { identifier }: CheckWords,
): readonly Condition[] {
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

/** Never with an exponent, which a reader would have to work out. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e")
    ? value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

import { beginningOf, type DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { isPaired } from "../dialects/checks.ts";
import { identifier, literal } from "../postgresql/quote.ts";

type Column = DataOf<typeof data.column>;

/** How a value is to be: the same whenever it is made for a row, or drawn by lot. */
export interface Asked {
  /** The number of the row, as SQL. */
  readonly row: string;
  /** How many rows there are. */
  readonly rows: number;
  /** No two rows may share it. */
  readonly alone: boolean;
  /** Of few rows it holds that there is a value: work that is not done, a state at the start. */
  readonly open: boolean;
}

/** Days that the rows of a table were made in. */
const days = 400;

/** When a row was made: the first of them longest ago, the last just now. */
export function madeAt({ row, rows }: Pick<Asked, "row" | "rows">): string {
  const seconds = Math.round((days * 86_400) / rows);
  return `(date_trunc('hour', now()) - make_interval(secs => (${rows} - ${row}) * ${seconds}))`;
}

/** A value of a column as SQL, within what the table allows. */
export function valueSql(column: Column, view: TableView, asked: Asked): string {
  const value = presentValue(column, view, asked);
  if (!column.nullable || asked.alone || isPaired(column.name)) return value;
  const isEnd = column.logical === "timestamp" && /_at$/.test(column.name);
  const share = asked.open ? 0.97 : isEnd ? 0.1 : 0.8;
  return `CASE WHEN random() < ${share} THEN ${value} END`;
}

function presentValue(column: Column, view: TableView, asked: Asked): string {
  const { row, alone } = asked;
  if (column.values && column.values.length > 0) return oneOf(column, asked);
  switch (column.logical) {
    case "boolean":
      return "(random() < 0.3)";
    case "timestamp":
      return timeOf(column, view, asked);
    case "date":
      return `(${timeOf(column, view, asked)})::date`;
    case "time":
      return "(time '06:00' + make_interval(mins => floor(720 * random())::int))";
    case "duration":
      return "make_interval(mins => 5 + floor(240 * random())::int)";
    case "uuid":
      return alone ? uuid(row, "0") : uuid("(1 + floor(5000 * power(random(), 1.5)))::bigint", "0");
    case "integer":
    case "decimal":
    case "money":
    case "percent":
      return numberOf(column, asked);
    case "email":
      return `('user' || ${alone ? row : few(5000)} || '@example.org')`;
    case "phone":
      return `('+1555' || lpad((${alone ? row : few(5000)})::text, 7, '0'))`;
    case "url":
      return `('https://example.org/' || ${row})`;
    case "country":
      return pick(["DE", "FR", "US", "JP", "BR", "NG"]);
    case "currency":
      return pick(["EUR", "USD", "GBP", "JPY"]);
    case "language":
      return pick(["en", "de", "fr", "ja"]);
    case "geo-point":
      return "point(180 * random() - 90, 360 * random() - 180)";
    case "json":
      return `jsonb_build_object('number', ${row} % 100, 'text', 'w' || ${few(3000)})`;
    case "binary":
    case "secret-hash":
      return column.type === "bytea"
        ? `decode(md5(${literal(column.name)} || ${row}), 'hex')`
        : fitted(`md5(${literal(column.name)} || ${row})`, column);
    case "list":
      return `ARRAY['w' || ${few(3000)}]::${column.type}`;
    case "long-text":
      return fitted(words(4), column);
    default:
      return textOf(column, asked);
  }
}

/** A key in the order of its rows, as UUIDs of version 7 are. */
export function uuid(row: string, table: string): string {
  return `(lpad(to_hex(${row}), 8, '0') || '-0000-7000-8000-' || lpad('${table}', 12, '0'))::uuid`;
}

/** A moment after another one that it ends; else some time after the row was made. */
function timeOf(column: Column, view: TableView, asked: Asked): string {
  if (column.name === "created_at") return madeAt(asked);
  const alike = view.columns.flatMap(({ data: each }) =>
    each.logical === column.logical && each.name !== column.name ? [each] : [],
  );
  const begins = beginningOf(
    column.name,
    alike.map(({ name }) => name),
  );
  const before = alike.find(({ name }) => name === begins?.name);
  if (before) return `(${timeOf(before, view, asked)} + interval '2 days')`;
  // What another time ends is not drawn by lot, so that both rest on one moment.
  const isBegin = alike.some(({ name }) => beginningOf(name, [column.name])?.name === column.name);
  if (isBegin || asked.alone) return `(${madeAt(asked)} + interval '1 hour')`;
  return `(${madeAt(asked)} + make_interval(mins => floor(60 * 24 * 60 * random())::int))`;
}

function oneOf({ values = [], name }: Column, { open }: Asked): string {
  const list = `ARRAY[${values.map(literal).join(", ")}]`;
  const isState = name === "status" || name === "state";
  const drawn = `floor(${values.length} * power(random(), 4))::int`;
  // Most rows are at the end of their life, and most others the usual one.
  return isState && !open ? `(${list})[${values.length} - ${drawn}]` : `(${list})[1 + ${drawn}]`;
}

function numberOf(column: Column, { row, alone }: Asked): string {
  const least = column.minimum ?? (column.above === undefined ? 1 : column.above);
  const most = column.maximum ?? least + 1000;
  const isWhole = column.logical === "integer";
  if (alone) return `(${isWhole ? Math.ceil(least) : least} + ${row})`;
  if (isWhole) {
    const from = column.minimum === undefined && column.above !== undefined ? least + 1 : least;
    const first = Math.ceil(from);
    const count = Math.max(1, Math.floor(most) - first + 1);
    return `(${first} + floor(${count} * random())::bigint)`;
  }
  return `round((${least} + (${most - least}) * (0.01 + 0.98 * random()))::numeric, 4)`;
}

function textOf(column: Column, { row, alone }: Asked): string {
  const longest = column.maxLength ?? 255;
  if (alone) {
    return longest < 8
      ? `lpad(to_hex(${row}), ${Math.min(longest, 5)}, '0')`
      : fitted(`('v' || lpad((${row})::text, 6, '0'))`, column);
  }
  if (/(?:^|_)(?:name|title|subject)$/.test(column.name)) return fitted(words(2), column);
  // Long enough that a part of it tells it from others.
  const text =
    longest < 10 ? `('w' || ${few(2000)})` : `('value ' || lpad((${few(2000)})::text, 4, '0'))`;
  return fitted(text, column);
}

/** Not longer and not shorter than the column allows. */
function fitted(text: string, { maxLength, minLength }: Column): string {
  const long =
    minLength !== undefined && minLength > 2
      ? `rpad(${text}, greatest(${minLength}, length(${text})), 'x')`
      : text;
  return maxLength === undefined ? long : `left(${long}, ${maxLength})`;
}

function words(count: number): string {
  return `(${Array.from({ length: count }, () => `'w' || ${few(3000, 1)}`).join(" || ' ' || ")})`;
}

/** One of so many numbers, the small ones more often. */
function few(count: number, skew = 2): string {
  return `floor(${count} * ${skew === 1 ? "random()" : `power(random(), ${skew})`})::int`;
}

function pick(values: readonly string[]): string {
  return `(ARRAY[${values.map(literal).join(", ")}])[1 + ${few(values.length)}]`;
}

/** `t.column`, quoted where it has to be. */
export function qualified(alias: string, name: string): string {
  return `${alias}.${identifier(name)}`;
}

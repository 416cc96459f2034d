import type { DataOf } from "@planc/core";
import { sampleMail, sampleProseOf, sampleText } from "@planc/core";
import type { data } from "@planc/core/ir";
import { snake } from "../naming/identifier.ts";
import { literal } from "../postgresql/quote.ts";

type Column = DataOf<typeof data.column>;

/** Which row of which thing a value is for. */
export interface RowOf {
  /** What one is called: `Project member`. */
  readonly thing: string;
  /** From 0. */
  readonly at: number;
  /** When it was made. */
  readonly madeAt: Date;
  /** What makes it differ from the others where two would be alike. */
  readonly apart: number;
  /** No two rows have the same. */
  readonly alone: boolean;
}

/** A value of the column as SQL, by what its name means; nothing where it is left empty. */
export function literalFor(column: Column, row: RowOf): string | undefined {
  const { at } = row;
  const { values } = column;
  if (values && values.length > 0) return literal(values[at % values.length] ?? "");
  switch (column.logical) {
    case "boolean":
      return String(at % 2 === 0);
    case "integer":
      return String(numberIn(column, row.alone ? 1 + at + row.apart : 1 + ((at * 3) % 12)));
    case "decimal":
      return String(numberIn(column, 1.5 + at + row.apart));
    case "money":
      return numberIn(column, [19.9, 49, 7.5, 120][at % 4] ?? 1).toFixed(2);
    case "percent":
      return String(numberIn(column, [5, 12.5, 20, 7][at % 4] ?? 1));
    case "email":
      return literal(sampleMail(row.thing, at, row.apart));
    case "phone":
      // Numbers that the North American plan keeps for stories.
      return literal(`+12025550${100 + ((at + row.apart * 10) % 100)}`);
    case "url":
      return literal(
        `https://example.org/${snake(column.name).replaceAll("_", "-")}/${at + 1 + row.apart}`,
      );
    case "country":
      return literal(["PT", "BE", "KE", "JP"][at % 4] ?? "PT");
    case "currency":
      return literal("EUR");
    case "language":
      return literal(["en", "nl", "pt", "ja"][at % 4] ?? "en");
    case "geo-point":
      return `point(${[38.72, 51.05, -1.29, 34.69][at % 4]}, ${[-9.14, 3.72, 36.82, 135.5][at % 4]})`;
    case "time":
      return literal(`${String(8 + (at % 10)).padStart(2, "0")}:00`);
    case "duration":
      return literal(`${15 * (1 + (at % 4))} minutes`);
    case "json":
      return literal(JSON.stringify({ example: at + 1 }));
    case "list":
      return `ARRAY[${literal("first")}, ${literal("second")}]::${column.type}`;
    case "binary":
      return `sha256(${literal(`${row.thing} ${at + 1} ${row.apart}`)}::bytea)`;
    case "secret-hash":
      // A form that no hash has: nobody signs in by it.
      return column.type === "bytea"
        ? `sha256(${literal(`${row.thing} ${at + 1}`)}::bytea)`
        : fitted("!", column);
    case "uuid":
      return literal(uuidOf(0xff00, at + row.apart * 100));
    case "file":
      return fitted(`${snake(row.thing)}/${at + 1 + row.apart}`, column);
    case "long-text":
      return fitted(sampleProseOf(column.name, at), column, row.apart);
    default:
      return fitted(sampleText(column.name, row.thing, at), column, row.apart);
  }
}

/** UUIDs of version 7, in the order of tables and rows. */
export function uuidOf(table: number, row: number): string {
  return `019a${table.toString(16).padStart(4, "0")}-0000-7000-8000-${(row + 1).toString(16).padStart(12, "0")}`;
}

export function timestampLiteral(date: Date): string {
  return literal(date.toISOString().replace(".000Z", "Z"));
}

export function dateLiteral(date: Date): string {
  return literal(date.toISOString().slice(0, 10));
}

/** Within the limits of the column; with a number at its end where two would be alike. */
function fitted(
  text: string,
  { maxLength = Number.POSITIVE_INFINITY, minLength = 0 }: Column,
  apart = 0,
): string {
  const end = apart > 0 ? ` ${apart + 1}` : "";
  const cut =
    [...text]
      .slice(0, Math.max(0, maxLength - end.length))
      .join("")
      .trimEnd() + end;
  return literal(cut.padEnd(minLength, "x"));
}

function numberIn(column: Column, wish: number): number {
  const { minimum, above, maximum, logical } = column;
  const step = logical === "integer" ? 1 : 0.5;
  const least = minimum ?? (above === undefined ? Number.NEGATIVE_INFINITY : above + step);
  const value = Math.max(least, wish);
  if (maximum === undefined || value <= maximum) return value;
  return least > maximum && above !== undefined ? (above + maximum) / 2 : maximum;
}

import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Column = DataOf<typeof data.column>;

/** How a dialect writes the values and the statements of a seed. */
export interface SeedWords {
  readonly identifier: (name: string) => string;
  readonly table: (name: string) => string;
  readonly literal: (text: string) => string;
  readonly boolean: (value: boolean) => string;
  /** An amount, given how many of the kept number one unit of the currency is. */
  readonly money: (amount: (scale: number) => number, limits: Column) => string | undefined;
  readonly point: (latitude: number, longitude: number) => string;
  /** On the hour. */
  readonly time: (hour: number) => string;
  readonly minutes: (count: number) => string;
  readonly list: (values: readonly string[], type: string) => string;
  /** Bytes that a text stands for. */
  readonly bytes: (text: string) => string;
  readonly uuid: (text: string) => string;
  readonly date: (date: Date) => string;
  readonly moment: (date: Date) => string;
  /** What the column gets by itself. */
  readonly fallback: (column: Column) => string;
  /** After an insert: rows that are there already stay as they are. */
  readonly onceMore: (column: string) => string;
  readonly begin: readonly string[];
  readonly commit: readonly string[];
}

/** Two decimals; as it is where a limit stands between them, or a double has no two at that size. */
export function cents(amount: number, { minimum = amount, maximum = amount }: Column): string {
  const short = amount.toFixed(2);
  const isShort = Math.abs(amount) < 1e12 && Number(short) >= minimum && Number(short) <= maximum;
  return isShort ? short : String(amount);
}

/** `2026-01-05`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `08:00`. */
export function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

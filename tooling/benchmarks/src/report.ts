import type { Summary } from "./statistics.ts";

/** What one benchmark found: ratios first, then times of this machine. */
export interface Report {
  readonly title: string;
  /** The command that measures it again. */
  readonly repeat: string;
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What could not be measured, and why. */
  readonly faults?: readonly string[];
}

export function formatReport({ title, repeat, notes, head, rows, faults = [] }: Report): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    `  ${row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd()}`;
  return [
    title,
    ...notes.map((note) => `  ${note}`),
    line(head),
    ...rows.map(line),
    ...faults.map((fault) => `  not measured: ${fault}`),
    `  again: ${repeat}`,
  ].join("\n");
}

/** `7.3 (6.9 – 8.8)`: the median, and the least and the most. */
export function spread({ min, median, max }: Summary, unit = ""): string {
  return `${number(median)}${unit} (${number(min)} – ${number(max)})`;
}

/** Three significant digits are what a measurement here is good for. */
export function number(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString("en-GB");
  return size === 0 ? "0" : value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(size))));
}

import { unitText } from "@planc/core/markdown";

/** `1 table`, `2 tables`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `a, b and c`, without repeats; empty for an empty list. */
export function listed(items: readonly string[]): string {
  const each = [...new Set(items)];
  return each.length < 2 ? (each[0] ?? "") : `${each.slice(0, -1).join(", ")} and ${each.at(-1)}`;
}

/** The first of a list, and how many more there are. */
export function listedWithin(items: readonly string[], most = 6): string {
  const more = items.length - most;
  return more > 1 ? `${items.slice(0, most).join(", ")} and ${more} more` : listed(items);
}

/** To make one takes longer than to use it a hundred times. */
const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

/** `99.9 %`, `250 ms`, `1,000 users`. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  const number = numbers.format(value);
  if (unit === "percent") return `${number} %`;
  return unit === "count" || unit === "ratio" ? number : `${number} ${unitText(value, unit)}`;
}

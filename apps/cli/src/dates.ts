import { UsageError } from "./exit-codes.ts";

/**
 * The date, as `2030-01-31`.
 * @throws UsageError for what is none.
 */
export function requireDate(text: string): string {
  if (!isDate(text)) throw new UsageError(`“${text}” is no date.`, "Write it as 2030-01-31.");
  return text;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // The thirtieth of February would be another day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

import { listed } from "@planc/core";

/** The words of a text, lower case, without accents, as ` one two three `: phrases are found by `says`. */
export function padded(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return ` ${words.join(" ")} `;
}

/** Which of the phrases a padded text has as whole words, also in a plain plural. */
export function says(text: string, phrases: readonly string[]): string | undefined {
  return phrases.find((each) => text.includes(` ${each} `) || text.includes(` ${each}s `));
}

/** Whether a padded name ends with one of the phrases: `team member` with `member`. */
export function endsWith(text: string, phrases: readonly string[]): boolean {
  return phrases.some((each) => text.endsWith(` ${each} `) || text.endsWith(` ${each}s `));
}

/** The first few names and how many more there are. */
export function someOf(names: readonly string[], most = 4): string {
  const rest = names.length - most;
  return rest <= 0 ? listed(names) : `${names.slice(0, most).join(", ")} and ${rest} more`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** The same text without repetitions, in the order of their first places. */
export function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** `15 min`, `14 days`. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  return `${value} ${unit === "day" && value !== 1 ? "days" : unit}`;
}

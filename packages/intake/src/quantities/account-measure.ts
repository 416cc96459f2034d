import { type AccountMeasureRule, accountMeasureRules } from "../catalog/account-measures.ts";
import { sizeOfUnit } from "../catalog/unit-sizes.ts";
import type { QuantityMatch } from "./quantity-match.ts";

/** Words around a number, each with the pair that it forms with the next one: `log`, `log_out`. */
export interface AccountWords {
  /** What is counted. */
  readonly phrase: readonly string[];
  /** Parts of the sentence that the number may be said of, from the nearest on. */
  readonly reaches: readonly (readonly string[])[];
  readonly sentence: readonly string[];
  /** The words right in front of the number and behind it. */
  readonly before: string;
  readonly behind: string;
}

/** What a number limits of accounts, of what is handed out to them, or of backups. */
export function accountMeasure(
  match: QuantityMatch,
  around: AccountWords,
): AccountMeasureRule | undefined {
  if (/^(?:before|prior|ahead|ago)$/.test(around.behind)) return undefined;
  const { dimension, value, unit } = match;
  const least = (typeof value === "number" ? value : value[0]) * sizeOfUnit(unit).factor;
  const rules = accountMeasureRules.filter(
    (rule) =>
      rule.dimension === dimension &&
      least >= rule.least &&
      !rule.notAfter?.has(around.before) &&
      (rule.onlyAfter?.has(around.before) ?? true),
  );
  if (rules.length === 0) return undefined;
  const counted = [...around.phrase, unit];
  for (const reach of around.reaches) {
    const found = rules.find(
      ({ near, counted: isCounted, and, anywhere, unless }) =>
        has(isCounted ? counted : reach, near) &&
        (!and || has(anywhere ? around.sentence : reach, and)) &&
        !(unless && has(isCounted ? counted : reach, unless)),
    );
    if (found) return found;
  }
  return undefined;
}

function has(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((word) => known.has(word));
}

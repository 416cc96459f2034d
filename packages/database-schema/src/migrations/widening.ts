import type { Constraint } from "../sql/schema-model.ts";
import { slice, tokensOf } from "../sql/tokens.ts";

/** Whether every row that keeps the first condition keeps the other one too; `false` where that is not seen. */
export function widens(from: string, to: string): boolean {
  const [one, other] = [listOf(from), listOf(to)];
  if (one && other) {
    return one.column === other.column && one.values.every((each) => other.values.includes(each));
  }
  const [least, most] = [limitOf(from), limitOf(to)];
  if (!least || !most || least.of !== most.of) return false;
  return most.low <= least.low && most.high >= least.high;
}

/** `CHECK (status IN ('open', 'done'))` */
export function listOf(
  clause: string,
): { readonly column: string; readonly values: readonly string[] } | undefined {
  const [, column, list] = /^CHECK \(("?[^\s(]+"?) IN \((.*)\)\)$/s.exec(clause) ?? [];
  if (column === undefined || list === undefined) return undefined;
  const tokens = tokensOf(list);
  return {
    column,
    values: tokens.filter(({ kind }) => kind === "string").map(({ text }) => text),
  };
}

/** Whether a row without any value in its columns may be refused, as no comparison with an empty value does. */
export function bindsEmpty({ kind, clause }: Pick<Constraint, "kind" | "clause">): boolean {
  return kind === "check" && /\bnum_(?:non)?nulls\s*\(|\bIS\b|\bcoalesce\s*\(/i.test(clause);
}

interface Limit {
  readonly of: string;
  readonly low: number;
  readonly high: number;
}

/** `char_length(title) BETWEEN 1 AND 255`, `estimate >= 0` */
function limitOf(clause: string): Limit | undefined {
  const inside = /^CHECK \((.*)\)$/s.exec(clause)?.[1];
  if (inside === undefined) return undefined;
  const number = String.raw`(-?\d+(?:\.\d+)?)`;
  const between = new RegExp(`^(.+) BETWEEN ${number} AND ${number}$`).exec(inside);
  if (between) {
    const [, of = "", low, high] = between;
    return { of, low: Number(low), high: Number(high) };
  }
  const one = new RegExp(`^(.+) (<=|>=) ${number}$`).exec(inside);
  if (!one) return undefined;
  const [, of = "", sign, value] = one;
  return sign === "<="
    ? { of, low: Number.NEGATIVE_INFINITY, high: Number(value) }
    : { of, low: Number(value), high: Number.POSITIVE_INFINITY };
}

/** The condition of a check without its brackets. */
export function conditionOf(clause: string): string {
  const tokens = tokensOf(clause);
  return slice(clause, tokens.slice(2, -1));
}

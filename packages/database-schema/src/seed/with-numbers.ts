import type { Ref } from "@planc/core";
import type { NumberRule } from "../guards/beside-others.ts";

/** Sums of a row as its parts make them, and what other numbers bound within those; values are SQL. */
export function withNumbers(
  values: ReadonlyMap<Ref, string>,
  rules: readonly NumberRule[],
): ReadonlyMap<Ref, string> {
  const kept = new Map(values);
  const numberOf = (ref: Ref) => Number(kept.get(ref) ?? 0);
  const total = (refs: readonly Ref[]) => refs.reduce((sum, ref) => sum + numberOf(ref), 0);
  for (const rule of rules) {
    if (rule.kind === "sum" && kept.has(rule.column)) {
      kept.set(rule.column, plain(total(rule.of) - total(rule.less)));
    }
  }
  for (const rule of rules) {
    if (rule.kind !== "not-over" || !kept.has(rule.column) || !kept.has(rule.most)) continue;
    if (numberOf(rule.column) > numberOf(rule.most)) {
      kept.set(rule.column, plain(numberOf(rule.most)));
    }
  }
  return kept;
}

/** To four places, as money is kept: binary fractions do not add up to what they look like. */
function plain(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

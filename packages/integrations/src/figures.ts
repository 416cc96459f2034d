import { calculate, type Ref } from "@planc/core";
import type { Figure, Unit } from "@planc/core/ir";

/** A named number in a formula, with its upper end where it has a range. */
export interface Input {
  readonly value: number;
  readonly unit: Unit;
  readonly ref?: Ref;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * Computes a figure from the formula that it prints. All formulas here grow with each ranged input, so that the ends
 * of the range are those of the inputs.
 */
export function figureOf(
  formula: string,
  unit: Unit,
  inputs: Readonly<Record<string, Input>>,
): Figure {
  const entries = Object.entries(inputs);
  const at = (pick: (input: Input) => number): number =>
    rounded(
      calculate(formula, Object.fromEntries(entries.map(([name, each]) => [name, pick(each)]))),
    );
  const value = at((each) => each.value);
  const isRanged = entries.some(([, each]) => each.low !== undefined || each.high !== undefined);
  return {
    value,
    unit,
    formula,
    inputs: entries.map(([name, each]) => ({
      name,
      value: each.value,
      unit: each.unit,
      ...(each.ref === undefined ? {} : { ref: each.ref }),
    })),
    ...(isRanged
      ? { low: at((each) => each.low ?? each.value), high: at((each) => each.high ?? each.value) }
      : {}),
  };
}

/** A figure as an input of another one. */
export function inputOf({ value, unit, low, high }: Figure, ref?: Ref): Input {
  return { value, unit, ...(ref ? { ref } : {}), low, high };
}

/** Six significant digits, free of the noise of binary fractions. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** Milliseconds of a time. */
export function msOf({ value, unit }: { readonly value: number; readonly unit: string }): number {
  return value * (inMs[unit] ?? Number.NaN);
}

const inMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  day: 86_400_000,
};

/** A time in the unit in which it reads best. */
export function timeOf(ms: number): { readonly value: number; readonly unit: Unit } {
  if (ms < 1000) return { value: rounded(ms), unit: "ms" };
  const [size, unit] =
    spans.find(([each]) => ms >= each && ms % each === 0) ?? ([1000, "s"] as const);
  return { value: rounded(ms / size), unit };
}

const spans = [
  [86_400_000, "day"],
  [3_600_000, "h"],
  [60_000, "min"],
] as const;

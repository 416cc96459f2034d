import { calculate, type Ref } from "@planc/core";
import type { Figure, Unit } from "@planc/core/ir";

/** A named number in a formula, with its range where it has one. */
export interface Input {
  readonly value: number;
  readonly unit: Unit;
  readonly ref?: Ref;
  readonly low?: number;
  readonly high?: number;
}

/** More ranges than this are not combined: the others keep their likely values. */
const mostRanges = 6;

/**
 * Computes a figure from its formula. Its range is the least and the greatest value over the ends of
 * the inputs' ranges.
 */
export function figureOf(
  formula: string,
  unit: Unit,
  inputs: Readonly<Record<string, Input>>,
): Figure {
  const entries = Object.entries(inputs);
  const likely = Object.fromEntries(entries.map(([name, input]) => [name, input.value]));
  const ranged = entries
    .filter(([, input]) => input.low !== undefined || input.high !== undefined)
    .slice(0, mostRanges);
  const corners = ranged.reduce<readonly Readonly<Record<string, number>>[]>(
    (all, [name, { value, low = value, high = value }]) =>
      all.flatMap((each) => [
        { ...each, [name]: low },
        { ...each, [name]: high },
      ]),
    [likely],
  );
  const value = round(calculate(formula, likely));
  const values = corners.map((each) => round(calculate(formula, each)));
  return {
    value,
    unit,
    formula,
    inputs: entries.map(([name, input]) => ({
      name,
      value: input.value,
      unit: input.unit,
      ...(input.ref === undefined ? {} : { ref: input.ref }),
    })),
    ...(ranged.length === 0
      ? {}
      : { low: Math.min(value, ...values), high: Math.max(value, ...values) }),
  };
}

/** A figure that is its own only input. */
export function given(
  name: string,
  value: number,
  unit: Unit,
  range?: { readonly low: number; readonly high: number },
): Figure {
  return figureOf(name, unit, { [name]: { value, unit, ...range } });
}

/** A figure of another node as input of a formula. */
export function inputFrom(node: {
  readonly ref: Ref;
  readonly data: { readonly figure: Figure };
}): Input {
  const { value, unit, low, high } = node.data.figure;
  return {
    value,
    unit,
    ref: node.ref,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/** Six significant digits: enough for a plan, and free of the noise of binary fractions. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}

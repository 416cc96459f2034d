import { calculate, type Ref } from "@planc/core";
import type { Figure, Unit } from "@planc/core/ir";

export interface Input {
  readonly value: number;
  readonly unit: Unit;
  readonly ref?: Ref;
}

/** A figure with the formula that made it. */
export function figureOf(
  formula: string,
  unit: Unit,
  inputs: Readonly<Record<string, Input>>,
): Figure {
  const entries = Object.entries(inputs);
  const values = Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
  return {
    value: Number(calculate(formula, values).toPrecision(4)),
    unit,
    formula,
    inputs: entries.map(([name, input]) => ({ name, ...input })),
  };
}

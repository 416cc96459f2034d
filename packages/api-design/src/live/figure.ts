import { calculate, type Ref } from "@planc/core";
import type { Figure, Unit } from "@planc/core/ir";

type Input = Readonly<{ value: number; unit: Unit; ref?: Ref }>;

/** A figure of inputs that have no ranges. */
export function figureOf(
  formula: string,
  unit: Unit,
  inputs: Readonly<Record<string, Input>>,
): Figure {
  const entries = Object.entries(inputs);
  return {
    value: calculate(
      formula,
      Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    ),
    unit,
    formula,
    inputs: entries.map(([name, input]) => ({ name, ...input })),
  };
}

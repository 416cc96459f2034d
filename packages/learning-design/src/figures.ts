import { calculate, type Ref } from "@planc/core";
import type { Figure, Unit } from "@planc/core/ir";

/** A named number in a formula. */
export interface Input {
  readonly value: number;
  readonly unit: Unit;
  readonly ref?: Ref | undefined;
}

/** Computes a figure from the formula that it prints. */
export function figureOf(
  formula: string,
  unit: Unit,
  inputs: Readonly<Record<string, Input>>,
): Figure {
  const entries = Object.entries(inputs);
  const values = Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
  return {
    value: Number(calculate(formula, values).toPrecision(6)),
    unit,
    formula,
    inputs: entries.map(([name, { value, unit: of, ref }]) => ({
      name,
      value,
      unit: of,
      ...(ref === undefined ? {} : { ref }),
    })),
  };
}

/** A figure that is nothing but a number which was taken or stated. */
export const given = (name: string, value: number, unit: Unit, ref?: Ref): Figure =>
  figureOf(name, unit, { [name]: { value, unit, ref } });

/** A figure as an input of another one. */
export const inputOf = ({ value, unit }: Figure, ref?: Ref): Input => ({ value, unit, ref });

import { calculate, roundFigure } from "@planc/core";
import type { Figure } from "@planc/core/ir";

export interface Input {
  readonly name: string;
  readonly value: number;
  readonly unit: Figure["unit"];
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly ref?: NonNullable<Figure["inputs"][number]["ref"]> | undefined;
}

/** A figure whose formula made its value, with bounds where an input has some. */
export function ranged(formula: string, unit: Figure["unit"], inputs: readonly Input[]): Figure {
  const at = (of: (input: Input) => number) =>
    calculate(formula, Object.fromEntries(inputs.map((each) => [each.name, of(each)])));
  const value = at((each) => each.value);
  const grows = new Map(
    inputs
      .filter(({ low, high }) => low !== undefined || high !== undefined)
      .map((input) => [
        input.name,
        at((each) => (each === input ? (each.high ?? each.value) : each.value)) >= value,
      ]),
  );
  const end = (upper: boolean) =>
    at((each) => {
      const rises = grows.get(each.name);
      if (rises === undefined) return each.value;
      return (rises === upper ? each.high : each.low) ?? each.value;
    });
  return {
    value: roundFigure(value),
    unit,
    formula,
    inputs: inputs.map(({ name, value: of, unit: in_, ref }) => ({
      name,
      value: of,
      unit: in_,
      ...(ref ? { ref } : {}),
    })),
    ...(grows.size > 0 ? { low: roundFigure(end(false)), high: roundFigure(end(true)) } : {}),
  };
}

/** An input from the register, under the name that a formula has for it. */
export const input = (
  name: string,
  {
    value,
    unit,
    low,
    high,
  }: {
    readonly value: number;
    readonly unit: Figure["unit"];
    readonly low?: number;
    readonly high?: number;
  },
  ref?: Input["ref"],
): Input => ({ name, value, unit, low, high, ref });

import { calculate } from "./calculate.ts";
import type { Figure, Unit } from "./ir/index.ts";
import type { Ref } from "./ref.ts";

/** A named number in a formula: its unit, the node that it comes from, and its range where it has one. */
export interface FigureInput {
  readonly value: number;
  readonly unit: Unit;
  readonly ref?: Ref | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** More ranges than this are not combined: the others keep their likely values. */
const mostRanges = 6;

/**
 * Computes a figure from the formula that it prints. Its range is the least and the greatest value over the ends of
 * the inputs' ranges; where no input has one, it has none.
 * @throws RangeError for a formula that is none, or a name in it without an input.
 */
export function figureOf(
  formula: string,
  unit: Unit,
  inputs: Readonly<Record<string, FigureInput>>,
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
  const value = roundFigure(calculate(formula, likely));
  const values = corners.map((each) => roundFigure(calculate(formula, each)));
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

/** A figure that is nothing but a number which was taken or stated: its own only input. */
export function givenFigure(
  name: string,
  value: number,
  unit: Unit,
  more: Pick<FigureInput, "ref" | "low" | "high"> = {},
): Figure {
  return figureOf(name, unit, { [name]: { value, unit, ...more } });
}

/** A figure as an input of another one, with the node that it belongs to. */
export function inputOf({ value, unit, low, high }: Figure, ref?: Ref): FigureInput {
  return {
    value,
    unit,
    ...(ref === undefined ? {} : { ref }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/** Six significant digits: enough for a plan, and free of the noise of binary fractions. */
export function roundFigure(value: number): number {
  return Number(value.toPrecision(6));
}

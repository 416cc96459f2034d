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
  const likely: Record<string, number> = {};
  for (const [name, input] of entries) likely[name] = input.value;
  const ranged = entries
    .filter(([, input]) => input.low !== undefined || input.high !== undefined)
    .slice(0, mostRanges);
  const value = roundFigure(calculate(formula, likely));
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
    ...(ranged.length === 0 ? {} : endsOf(formula, value, likely, ranged)),
  };
}

/** The least and the greatest value over the ends of the ranges. */
function endsOf(
  formula: string,
  value: number,
  likely: Readonly<Record<string, number>>,
  ranged: readonly (readonly [string, FigureInput])[],
): { readonly low: number; readonly high: number } {
  const corner: Record<string, number> = { ...likely };
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < 2 ** ranged.length; at++) {
    for (const [bit, [name, each]] of ranged.entries()) {
      corner[name] = (at & (1 << bit) ? each.high : each.low) ?? each.value;
    }
    const there = calculate(formula, corner);
    // As `Math.min` has it: what is no number anywhere has no range.
    if (Number.isNaN(there)) return { low: Number.NaN, high: Number.NaN };
    if (there < least) least = there;
    if (there > most) most = there;
  }
  return { low: Math.min(value, roundFigure(least)), high: Math.max(value, roundFigure(most)) };
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

import {
  type Dimension,
  type DimensionOf,
  type FigureInput,
  figureIn,
  type Quantity,
  units,
} from "@planc/core";
import type { Figure, Unit } from "@planc/core/ir";

/**
 * A figure's own formula as a part of another one, so that both move together over the ranges of their inputs: of
 * those, a figure keeps the likely values alone.
 */
export function embedded<U extends Unit>(
  { formula, inputs, unit }: Figure,
  like: U,
  ranged: Readonly<Record<string, FigureInput>> = {},
): Quantity<DimensionOf<U>> {
  return {
    dimension: units[like].dimension,
    scale: units[unit].scale,
    formula,
    binds: /^(?:max|min|ceil)\(|^[A-Za-z]\w*$/.test(formula) ? "atom" : "sum",
    inputs: Object.fromEntries(
      inputs.map(({ name, ...input }) => [name, ranged[name] ?? input] as const),
    ),
  };
}

/**
 * The figure, where it is a number at all: a queue that grows without end has none. Where it is none at the ends of
 * the inputs' ranges alone, it is told without a range.
 */
export function finiteIn<U extends Unit>(
  unit: U,
  quantity: Quantity<DimensionOf<U>>,
): Figure | undefined {
  const figure = figureIn(unit, quantity);
  if (!Number.isFinite(figure.value)) return undefined;
  const { low = 0, high = 0, ...plain } = figure;
  return Number.isFinite(low) && Number.isFinite(high) ? figure : plain;
}

/** The same quantity, whose inputs have no ranges. */
export function likely<D extends Dimension>(quantity: Quantity<D>): Quantity<D> {
  return {
    ...quantity,
    inputs: Object.fromEntries(
      Object.entries(quantity.inputs).map(([name, { value, unit, ref }]) => [
        name,
        { value, unit, ...(ref ? { ref } : {}) },
      ]),
    ),
  };
}

/** All of them together, without the ranges: those of many would be told of the first few alone. */
export function sumOf<D extends Dimension>(parts: readonly Quantity<D>[]): Quantity<D> | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const same = parts.map(likely).filter(({ scale }) => scale === first.scale);
  if (same.length < parts.length) throw new TypeError("what is added up is in several units");
  return {
    ...first,
    formula: same.map(({ formula }) => formula).join(" + "),
    binds: same.length > 1 ? "sum" : first.binds,
    inputs: Object.fromEntries(same.flatMap(({ inputs }) => Object.entries(inputs))),
  };
}

import { type FigureInput, figureOf } from "./figure.ts";
import type { Figure, Unit } from "./ir/index.ts";
import type { Ref } from "./ref.ts";
import { type Dimension, type DimensionOf, type Power, units } from "./units.ts";

/**
 * A number on its way to a figure: the formula that it will be printed with, the inputs of that, and its dimension
 * as a type, so that no time is added to a rate and no figure gets a unit that its formula does not give. What a
 * unit is worth (`/ 1000` for milliseconds) is written into the formula by these functions alone.
 */
export interface Quantity<D extends Dimension> {
  readonly dimension: D;
  /** One of what the formula gives, in seconds, bytes and US dollars. */
  readonly scale: number;
  readonly formula: string;
  /** What binds loosest in the formula, for parentheses. */
  readonly binds: "sum" | "product" | "atom";
  readonly inputs: Readonly<Record<string, FigureInput>>;
}

export type Count = DimensionOf<"count">;
export type Time = DimensionOf<"s">;
export type Rate = DimensionOf<"req/s">;
export type Data = DimensionOf<"B">;
export type Money = DimensionOf<"USD">;
export type Spending = DimensionOf<"USD/month">;

interface Sums {
  "-2": { "-2": never; "-1": never; "0": -2; "1": -1; "2": 0 };
  "-1": { "-2": never; "-1": -2; "0": -1; "1": 0; "2": 1 };
  "0": { "-2": -2; "-1": -1; "0": 0; "1": 1; "2": 2 };
  "1": { "-2": -1; "-1": 0; "0": 1; "1": 2; "2": never };
  "2": { "-2": 0; "-1": 1; "0": 2; "1": never; "2": never };
}
type Sum<A extends Power, B extends Power> = Sums[`${A}`][`${B}`];
interface Opposites {
  "-2": 2;
  "-1": 1;
  "0": 0;
  "1": -1;
  "2": -2;
}
type Minus<A extends Power> = Opposites[`${A}`];

export type Product<A extends Dimension, B extends Dimension> = readonly [
  Sum<A[0], B[0]>,
  Sum<A[1], B[1]>,
  Sum<A[2], B[2]>,
];
export type Quotient<A extends Dimension, B extends Dimension> = readonly [
  Sum<A[0], Minus<B[0]>>,
  Sum<A[1], Minus<B[1]>>,
  Sum<A[2], Minus<B[2]>>,
];

/** A named number: an input of the formula. */
export function known<U extends Unit>(
  name: string,
  value: number,
  unit: U,
  more: Pick<FigureInput, "ref" | "low" | "high"> = {},
): Quantity<DimensionOf<U>> {
  return {
    dimension: units[unit].dimension,
    scale: units[unit].scale,
    formula: name,
    binds: "atom",
    inputs: { [name]: { value, unit, ...more } },
  };
}

/**
 * A figure of a node as an input. `like` says what kind of number it has to be.
 * @throws TypeError where it is none of that kind.
 */
export function taken<U extends Unit>(
  name: string,
  figure: Pick<Figure, "value" | "unit" | "low" | "high">,
  like: U,
  ref?: Ref,
): Quantity<DimensionOf<U>> {
  const { dimension, scale } = units[figure.unit];
  const expected = units[like].dimension;
  if (!dimension.every((power, index) => power === expected[index])) {
    throw new TypeError(`${name} is in ${figure.unit}, which is no kind of ${like}`);
  }
  const { value, unit, low, high } = figure;
  return {
    dimension: expected,
    scale,
    formula: name,
    binds: "atom",
    inputs: {
      [name]: {
        value,
        unit,
        ...(ref === undefined ? {} : { ref }),
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      },
    },
  };
}

/** A number that belongs to the formula itself, as the 2 in half of something. */
export function fixed(value: number): Quantity<Count> {
  if (value < 0) throw new RangeError(`a formula has no negative numbers: ${value}`);
  return {
    dimension: units.count.dimension,
    scale: 1,
    formula: plain(value),
    binds: "atom",
    inputs: {},
  };
}

export function times<A extends Dimension, B extends Dimension>(
  a: Quantity<A>,
  b: Quantity<B>,
): Quantity<Product<A, B>> {
  return {
    dimension: powers(a.dimension, b.dimension, 1),
    scale: a.scale * b.scale,
    formula: `${factor(a)} * ${factor(b)}`,
    binds: "product",
    inputs: joined(a, b),
  };
}

export function over<A extends Dimension, B extends Dimension>(
  a: Quantity<A>,
  b: Quantity<B>,
): Quantity<Quotient<A, B>> {
  return {
    dimension: powers(a.dimension, b.dimension, -1),
    scale: a.scale / b.scale,
    formula: `${factor(a)} / ${divisor(b)}`,
    binds: "product",
    inputs: joined(a, b),
  };
}

export function plus<D extends Dimension>(a: Quantity<D>, b: Quantity<NoInfer<D>>): Quantity<D> {
  return {
    dimension: a.dimension,
    scale: a.scale,
    formula: `${a.formula} + ${scaledTo(a.scale, b).formula}`,
    binds: "sum",
    inputs: joined(a, b),
  };
}

export function minus<D extends Dimension>(a: Quantity<D>, b: Quantity<NoInfer<D>>): Quantity<D> {
  const second = scaledTo(a.scale, b);
  return {
    dimension: a.dimension,
    scale: a.scale,
    formula: `${a.formula} - ${second.binds === "sum" ? `(${second.formula})` : second.formula}`,
    binds: "sum",
    inputs: joined(a, b),
  };
}

/** The greatest of them. */
export function greatest<D extends Dimension>(
  first: Quantity<D>,
  ...others: readonly Quantity<NoInfer<D>>[]
): Quantity<D> {
  return called("max", first, others);
}

/** The least of them. */
export function least<D extends Dimension>(
  first: Quantity<D>,
  ...others: readonly Quantity<NoInfer<D>>[]
): Quantity<D> {
  return called("min", first, others);
}

/** The next whole number. */
export function roundedUp(a: Quantity<Count>): Quantity<Count> {
  const whole = scaledTo(1, a);
  return { ...whole, formula: `ceil(${whole.formula})`, binds: "atom" };
}

/**
 * What a function of `calculate` makes of its arguments, each in seconds, bytes and US dollars: `like` says what
 * kind of number comes out, in the same.
 */
export function applied<U extends Unit>(
  name: string,
  like: U,
  args: readonly Quantity<Dimension>[],
): Quantity<DimensionOf<U>> {
  const base = args.map((each) => scaledTo(1, each));
  return {
    dimension: units[like].dimension,
    scale: 1,
    formula: `${name}(${base.map(({ formula }) => formula).join(", ")})`,
    binds: "atom",
    inputs: joined(...base),
  };
}

/** The figure, in a unit of its dimension; its range follows from those of its inputs. */
export function figureIn<U extends Unit>(unit: U, quantity: Quantity<DimensionOf<U>>): Figure {
  const { formula, inputs } = scaledTo(units[unit].scale, quantity);
  return figureOf(formula, unit, inputs);
}

function called<D extends Dimension>(
  name: string,
  first: Quantity<D>,
  others: readonly Quantity<D>[],
): Quantity<D> {
  const rest = others.map((each) => scaledTo(first.scale, each));
  return {
    ...first,
    formula: `${name}(${[first, ...rest].map(({ formula }) => formula).join(", ")})`,
    binds: "atom",
    inputs: joined(first, ...rest),
  };
}

/** The same quantity, whose formula gives multiples of another scale. */
function scaledTo<D extends Dimension>(scale: number, quantity: Quantity<D>): Quantity<D> {
  if (quantity.scale === scale) return quantity;
  const ratio = Number((quantity.scale / scale).toPrecision(12));
  if (ratio === 1) return quantity;
  const inverse = Number((scale / quantity.scale).toPrecision(12));
  // Whole numbers are read easier: `/ 1000`, not `* 0.001`.
  const by = ratio < 1 && Number.isInteger(inverse) ? `/ ${plain(inverse)}` : `* ${plain(ratio)}`;
  return { ...quantity, scale, formula: `${factor(quantity)} ${by}`, binds: "product" };
}

/** Digits as formulas have them, without an exponent. */
function plain(value: number): string {
  const text = String(value);
  return /e/.test(text) ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

const factor = ({ formula, binds }: Quantity<Dimension>): string =>
  binds === "sum" ? `(${formula})` : formula;

const divisor = ({ formula, binds }: Quantity<Dimension>): string =>
  binds === "atom" ? formula : `(${formula})`;

/** The powers of a product or quotient: what the types compute, and the numbers beside them. */
function powers<D extends Dimension>(a: Dimension, b: Dimension, sign: 1 | -1): D {
  return a.map((power, index) => power + sign * (b[index] ?? 0)) as readonly number[] as D;
}

function joined(
  ...quantities: readonly Quantity<Dimension>[]
): Readonly<Record<string, FigureInput>> {
  const all: Record<string, FigureInput> = {};
  for (const { inputs } of quantities) {
    for (const [name, input] of Object.entries(inputs)) {
      const before = all[name];
      if (before && (before.value !== input.value || before.unit !== input.unit)) {
        throw new TypeError(`two numbers of one formula are called ${name}`);
      }
      all[name] = input;
    }
  }
  return all;
}

import type { Term } from "./formula.ts";
import { formulaFunctions } from "./formula-functions.ts";
import type { Dimension } from "./units.ts";

/**
 * The dimension of what a formula gives, from those of its inputs. Numbers in it are factors and have none, or that of
 * what they are added to: a formula whose `1000` is milliseconds says so by an input.
 * @throws TypeError where numbers of two kinds are added or compared.
 */
export function dimensionOf(term: Term, inputs: ReadonlyMap<string, Dimension>): readonly number[] {
  switch (term.kind) {
    case "number":
      return none;
    case "name":
      return inputs.get(term.name) ?? none;
    case "call": {
      const gives = formulaFunctions[term.name]?.gives;
      if (gives !== "as-arguments") return gives ?? none;
      return together(term.args, inputs, `${term.name}()`);
    }
    case "operation": {
      if (term.by === "+" || term.by === "-") {
        return together([term.left, term.right], inputs, term.by);
      }
      const right = dimensionOf(term.right, inputs);
      const sign = term.by === "*" ? 1 : -1;
      return dimensionOf(term.left, inputs).map((power, at) => power + sign * (right[at] ?? 0));
    }
  }
}

const none: readonly number[] = [0, 0, 0];

/** The one dimension of all of them. */
function together(
  terms: readonly Term[],
  inputs: ReadonlyMap<string, Dimension>,
  by: string,
): readonly number[] {
  // A bare 0 or 1 beside a time is a least value of it: `max(0, wait)`.
  const [first = none, ...others] = terms
    .filter(({ kind }) => kind !== "number")
    .map((term) => dimensionOf(term, inputs));
  const other = others.find((each) => !isSame(each, first));
  if (other) throw new TypeError(`${by} of ${kindText(first)} and ${kindText(other)}`);
  return first;
}

export const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((power, at) => power === b[at]);

/** `data / time`. */
export function kindText(dimension: readonly number[]): string {
  const named = dimension.map((power, at) => ({ power, name: names[at] ?? "" }));
  const part = (sign: 1 | -1) =>
    named
      .filter(({ power }) => power * sign > 0)
      .map(({ power, name }) => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`))
      .join(" * ");
  const [above, below] = [part(1), part(-1)];
  if (below === "") return above === "" ? "a number" : above;
  return `${above === "" ? "1" : above} / ${below}`;
}

const names = ["time", "data", "money"] as const;

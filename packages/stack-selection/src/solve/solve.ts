import { componentsOf, type Part } from "./components.ts";
import type { Problem, Solution } from "./problem.ts";

/**
 * The best solution, by branch and bound over each group of variables that can influence one another.
 * Exact: a branch is left only when an upper bound of everything below it does not beat the best found.
 * Among equals the one is taken whose values come first. Nothing where no solution exists.
 */
export function solve(problem: Problem): Solution | undefined {
  const values: number[] = problem.variables.map(() => -1);
  let score = 0;
  for (const part of componentsOf(problem)) {
    const found = solvePart(problem, part);
    if (!found) return undefined;
    for (const [at, value] of found.values) values[at] = value;
    score += found.score;
  }
  return { values, score };
}

interface Found {
  readonly values: ReadonlyMap<number, number>;
  readonly score: number;
}

function solvePart(problem: Problem, part: Part): Found | undefined {
  const { order, partners, halfBonus } = part;
  const chosen = new Map<number, number>();
  let best: Found | undefined;

  /** What a value adds given the choices so far; `undefined` where one of them excludes it. */
  const gain = (variable: number, value: number): number | undefined => {
    let sum = problem.variables[variable]?.values[value]?.score ?? 0;
    for (const { partner, bonusOf } of partners[variable] ?? []) {
      const other = chosen.get(partner);
      if (other === undefined) continue;
      const bonus = bonusOf(value, other);
      if (bonus === null) return undefined;
      sum += bonus;
    }
    return sum;
  };

  /**
   * At most what the variables from `depth` on can add: each takes its best value against the choices so
   * far, and half of the largest bonus that each pair of open variables could give to both.
   */
  const bound = (depth: number): number => {
    let sum = 0;
    for (let at = depth; at < order.length; at++) {
      const variable = order[at] ?? 0;
      let top: number | undefined;
      const count = problem.variables[variable]?.values.length ?? 0;
      for (let value = 0; value < count; value++) {
        const own = gain(variable, value);
        if (own === undefined) continue;
        const optimistic = own + (halfBonus[variable]?.[value] ?? 0);
        if (top === undefined || optimistic > top) top = optimistic;
      }
      if (top === undefined) return Number.NEGATIVE_INFINITY;
      sum += top;
    }
    return sum;
  };

  const holds = (): boolean =>
    part.clauses.every(
      ({ variable, value, anyOf }) =>
        chosen.get(variable) !== value ||
        anyOf.some((each) => chosen.get(each.variable) === each.value),
    );

  const descend = (depth: number, score: number): void => {
    if (best && score + bound(depth) <= best.score) return;
    const variable = order[depth];
    if (variable === undefined) {
      if ((!best || score > best.score) && holds()) best = { values: new Map(chosen), score };
      return;
    }
    const options = (problem.variables[variable]?.values ?? [])
      .map((_, value) => ({ value, own: gain(variable, value) }))
      .flatMap(({ value, own }) => (own === undefined ? [] : [{ value, own }]))
      .sort((a, b) => b.own - a.own || a.value - b.value);
    for (const { value, own } of options) {
      chosen.set(variable, value);
      descend(depth + 1, score + own);
      chosen.delete(variable);
    }
  };

  descend(0, 0);
  return best;
}

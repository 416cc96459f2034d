import { componentsOf, type Part, type Partner, partnersOf } from "./components.ts";
import type { ScoreTable, Solution, Structure } from "./problem.ts";

/** Finds the best solution for a table of scores; nothing where no solution exists. */
export type Solver = (scores: ScoreTable) => Solution | undefined;

/**
 * Prepares a structure for solving under many tables of scores. Branch and bound over each group of
 * variables that can influence one another. Exact: a branch is left only when an upper bound of
 * everything below it does not beat the best found. Among equals the first values are taken.
 */
export function createSolver(structure: Structure): Solver {
  const partners = partnersOf(structure);
  const parts = componentsOf(structure, partners);
  const hopes = hopesOf(structure, partners);
  return (scores) => {
    const values = structure.sizes.map(() => -1);
    let score = 0;
    for (const part of parts) {
      const found = searchPart({ structure, partners, hopes, part, scores });
      if (found === undefined) return undefined;
      part.order.forEach((variable, at) => {
        values[variable] = found.values[at] ?? -1;
      });
      score += found.score;
    }
    return { values, score };
  };
}

/**
 * By variable and value: half of the largest bonus that each partner could give. Two open variables
 * both count their half, so together they count the whole.
 */
function hopesOf(
  { sizes }: Structure,
  partners: readonly (readonly Partner[])[],
): readonly (readonly number[])[] {
  return sizes.map((size, variable) =>
    Array.from({ length: size }, (_, value) => {
      let sum = 0;
      for (const { partner, bonusOf } of partners[variable] ?? []) {
        let top = 0;
        for (let at = 0; at < (sizes[partner] ?? 0); at++)
          top = Math.max(top, bonusOf(value, at) ?? 0);
        sum += top / 2;
      }
      return sum;
    }),
  );
}

interface Search {
  readonly structure: Structure;
  readonly partners: readonly (readonly Partner[])[];
  readonly hopes: readonly (readonly number[])[];
  readonly part: Part;
  readonly scores: ScoreTable;
}

function searchPart({ structure, partners, hopes, part, scores }: Search): Solution | undefined {
  const { order, clauses } = part;
  const chosen = new Int32Array(structure.sizes.length).fill(-1);
  let best: Solution | undefined;

  /** What a value adds given the choices so far; `null` where it may not be taken. */
  const gain = (variable: number, value: number): number | null => {
    let sum = scores[variable]?.[value] ?? null;
    if (sum === null) return null;
    for (const { partner, bonusOf } of partners[variable] ?? []) {
      const other = chosen[partner] ?? -1;
      if (other < 0) continue;
      const bonus = bonusOf(value, other);
      if (bonus === null) return null;
      sum += bonus;
    }
    return sum;
  };

  /** At most what the variables from `depth` on can add. */
  const bound = (depth: number): number => {
    let sum = 0;
    for (let at = depth; at < order.length; at++) {
      const variable = order[at] ?? 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let value = 0; value < (structure.sizes[variable] ?? 0); value++) {
        const own = gain(variable, value);
        if (own !== null) top = Math.max(top, own + (hopes[variable]?.[value] ?? 0));
      }
      sum += top;
    }
    return sum;
  };

  const holds = (): boolean =>
    clauses.every(
      ({ variable, value, anyOf }) =>
        chosen[variable] !== value || anyOf.some((each) => chosen[each.variable] === each.value),
    );

  const descend = (depth: number, score: number): void => {
    if (best && score + bound(depth) <= best.score) return;
    const variable = order[depth];
    if (variable === undefined) {
      if ((!best || score > best.score) && holds()) {
        best = { values: order.map((each) => chosen[each] ?? -1), score };
      }
      return;
    }
    const branches: { readonly value: number; readonly own: number }[] = [];
    for (let value = 0; value < (structure.sizes[variable] ?? 0); value++) {
      const own = gain(variable, value);
      if (own !== null) branches.push({ value, own });
    }
    branches.sort((a, b) => b.own - a.own || a.value - b.value);
    for (const { value, own } of branches) {
      chosen[variable] = value;
      descend(depth + 1, score + own);
    }
    chosen[variable] = -1;
  };

  descend(0, 0);
  return best;
}

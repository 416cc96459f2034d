import { type Budget, createBudget } from "./budget.ts";
import { firstOfEquals } from "./first-of-equals.ts";
import { type Kinds, kindsOf } from "./kinds.ts";
import { type Chosen, optimumOf } from "./optimum.ts";
import { type Part, partsOf } from "./parts.ts";
import type { Place, ScoreTable, Solution, Structure } from "./problem.ts";
import { type Kind, type Program, programOf } from "./program.ts";

/** Finds the best solution for a table of scores; nothing where no solution exists. */
export type Solver = (scores: ScoreTable) => Solution | undefined;

/**
 * Prepares a structure for solving under many tables of scores. Of solutions with the same score it finds
 * the one whose first variable has the earliest value, then its second, and so on.
 * It throws {@link SearchTooLong} where the budget is used up.
 */
export function createSolver(structure: Structure, budget: Budget = createBudget()): Solver {
  const kinds = kindsOf(structure);
  const parts = partsOf(structure).map((part) => createPartSolver(part, kinds, budget));
  return (scores) => {
    const values = structure.sizes.map(() => -1);
    let score = 0;
    for (const solve of parts) {
      const found = solve(scores);
      if (!found) return undefined;
      score += found.score;
      for (const { variable, value } of found.choices) values[variable] = value;
    }
    return { values, score };
  };
}

interface Choice {
  readonly variable: number;
  readonly value: number;
  readonly score: number;
}

interface Found {
  readonly score: number;
  readonly choices: readonly Choice[];
}

/** Remembers what it found: another weight or a ban changes few parts of a stack. */
function createPartSolver(
  part: Part,
  kinds: Kinds,
  budget: Budget,
): (scores: ScoreTable) => Found | undefined {
  const program = programOf(part, kinds);
  const known = new Map<string, Found | undefined>();
  return (scores) => {
    const best = program.kinds.map((kind) => bestOf(kind, scores));
    const key = best.map((each) => each && `${each.value} ${each.score}`).join();
    if (!known.has(key)) known.set(key, solvePart(part, program, best, budget));
    return known.get(key);
  };
}

function solvePart(
  part: Part,
  program: Program,
  best: readonly (Choice | undefined)[],
  budget: Budget,
): Found | undefined {
  const choicesOf = (chosen: Chosen) => chosen.flatMap((column) => best[column] ?? []);
  const worths = best.map((each) => each?.score);
  const optimum = optimumOf(program, worths, budget);
  if (!optimum) return undefined;
  const totalOf = (chosen: Chosen) => total(part, choicesOf(chosen));
  const placeOf = (column: number) => best[column]?.value ?? -1;
  const first = firstOfEquals({ program, worths, best: optimum, placeOf, totalOf, budget });
  return { score: totalOf(first), choices: choicesOf(first) };
}

/** What stands for a kind: its best value, the first of equals. */
function bestOf({ variable, values }: Kind, scores: ScoreTable): Choice | undefined {
  let best: Choice | undefined;
  for (const value of values) {
    const score = scores[variable]?.[value] ?? null;
    if (score !== null && (!best || score > best.score)) best = { variable, value, score };
  }
  return best;
}

/** Counted and checked anew in whole numbers, whatever rounding the solver did. */
function total({ variables, relations, clauses }: Part, choices: readonly Choice[]): number {
  const chosen = new Map(choices.map(({ variable, value }) => [variable, value]));
  const gains = relations.map(({ one, other, bonus }) => {
    const gain = bonus[chosen.get(one) ?? -1]?.[chosen.get(other) ?? -1];
    return gain === undefined ? 0 : gain;
  });
  const is = ({ variable, value }: Place): boolean => chosen.get(variable) === value;
  const isBroken =
    variables.some((variable) => !chosen.has(variable)) ||
    gains.includes(null) ||
    clauses.some((clause) => is(clause) && !clause.anyOf.some(is));
  if (isBroken) throw new Error("The solver chose what does not go together.");
  const all = [...choices.map(({ score }) => score), ...gains];
  return all.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

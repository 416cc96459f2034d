import { type Budget, createBudget } from "./budget.ts";
import { firstOfEquals } from "./first-of-equals.ts";
import { hopefulOf } from "./hopeful.ts";
import { type Kinds, kindsOf } from "./kinds.ts";
import { type Chosen, onlyOf, optimumOf } from "./optimum.ts";
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
  const standing = part.variables.map((variable) => standingOf(variable, kinds[variable] ?? []));
  const [only, ...others] = standing;
  // What nothing bears on is what scores most by itself.
  const isAlone = part.relations.length === 0 && part.clauses.length === 0;
  if (only && others.length === 0 && isAlone) return (scores) => mostOf(only(scores).best);
  const solve = createSearch(part, programOf(part, kinds), budget);
  const known = new Map<string, Found | undefined>();
  return (scores) => {
    const all = standing.map((each) => each(scores));
    const key = all.map((each) => each.key).join(";");
    if (!known.has(key)) known.set(key, solve(all.flatMap(({ best }) => best)));
    return known.get(key);
  };
}

function mostOf(choices: readonly (Choice | undefined)[]): Found | undefined {
  let most: Choice | undefined;
  for (const each of choices) {
    if (each && (!most || isBetter(each, most))) most = each;
  }
  return most && { score: most.score, choices: [most] };
}

function isBetter(one: Choice, other: Choice): boolean {
  return one.score > other.score || (one.score === other.score && one.value < other.value);
}

/** How many combinations are kept to measure others by. */
const mostKept = 8;

function createSearch(
  part: Part,
  program: Program,
  budget: Budget,
): (best: readonly (Choice | undefined)[]) => Found | undefined {
  const hopeful = hopefulOf(part, program);
  const found: Chosen[] = [];
  return (best) => {
    const choicesOf = (chosen: Chosen) => chosen.flatMap((column) => best[column] ?? []);
    const totalOf = (chosen: Chosen) => total(part, choicesOf(chosen));
    const placeOf = (column: number) => best[column]?.value ?? -1;
    const worths = best.map((each) => each?.score);
    // What goes together does so whatever it scores, so one of those that were best before is most often
    // near the best again.
    const before = found.filter((each) => each.every((column) => best[column])).map(totalOf);
    const open = before.length === 0 ? worths : hopeful(worths, Math.max(...before));
    const optimum =
      before.length === 0
        ? optimumOf(program, open, budget)
        : (onlyOf(program, open, budget) ?? optimumOf(program, open, budget));
    if (!optimum) return undefined;
    const left = hopeful(open, totalOf(optimum));
    const first = firstOfEquals({ program, worths: left, best: optimum, placeOf, totalOf, budget });
    if (!found.some((each) => isSame(each, first))) found.unshift(first);
    found.splice(mostKept);
    return { score: totalOf(first), choices: choicesOf(first) };
  };
}

function isSame(one: Chosen, other: Chosen): boolean {
  return one.length === other.length && one.every((column, at) => column === other[at]);
}

interface Standing {
  /** By kind what stands for it. */
  readonly best: readonly (Choice | undefined)[];
  readonly key: string;
}

/** What stands for the kinds of a variable; the scores of most are those of the time before. */
function standingOf(
  variable: number,
  kinds: readonly (readonly number[])[],
): (scores: ScoreTable) => Standing {
  const known = new WeakMap<ScoreTable[number], Standing>();
  return (scores) => {
    const row = scores[variable] ?? [];
    const seen = known.get(row);
    if (seen) return seen;
    const best = kinds.map((values) => bestOf({ variable, values }, scores));
    const key = best.map((each) => each && `${each.value} ${each.score}`).join();
    known.set(row, { best, key });
    return { best, key };
  };
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

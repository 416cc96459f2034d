import { type Constraint, solve } from "yalps";
import { type Budget, SearchTooLong } from "./budget.ts";
import type { Program } from "./program.ts";

/** By column of a kind what it is worth; nothing for one that may not be chosen. */
export type Worths = readonly (number | undefined)[];

/** Columns of kinds that are chosen together. */
export type Chosen = readonly number[];

/**
 * The kinds that are worth the most together; nothing where none go together.
 * @throws SearchTooLong where they pair and exclude each other in so many ways that none is found within the budget.
 */
export function optimumOf(program: Program, worths: Worths, budget: Budget): Chosen | undefined {
  const model = modelOf(program, worths);
  const work = workOf(program);
  const most = Math.floor(searchWork / work) - 1;
  for (const maxIterations of new Set(attempts.map((each) => Math.min(each, most)))) {
    if (maxIterations < 0 || !budget.spend((maxIterations + 1) * work)) break;
    const { status, variables } = solve(model, { maxIterations });
    if (status === "infeasible") return undefined;
    if (status === "optimal") {
      return variables.map(([column]) => column).filter((column) => column < program.kinds.length);
    }
  }
  throw new SearchTooLong();
}

/** The one combination that is left where each need has a single kind, known to go together. */
export function onlyOf(program: Program, worths: Worths, budget: Budget): Chosen | undefined {
  const left = [...program.kinds.keys()].filter((column) => worths[column] !== undefined);
  const variables = new Set(left.map((column) => program.kinds[column]?.variable));
  const needs = new Set(program.kinds.map(({ variable }) => variable));
  if (left.length !== needs.size || variables.size !== needs.size) return undefined;
  if (!budget.spend(workOf(program))) throw new SearchTooLong();
  return left;
}

/** Stacks of the catalogue are nearly all solved without branches. What is spent is known only by what was allowed. */
const attempts = [0, 8, 64, 500];

/** What one search may take at most: a few seconds. */
const searchWork = 1e10;

/** Of one branch: about as many pivots as the tableau is long, each over the whole of it. */
function workOf({ kinds, bonuses, bounds }: Program): number {
  const columns = kinds.length + bonuses.length + 1;
  const rows = bounds.length + 1;
  return columns * rows * Math.max(columns, rows);
}

/** The program where at least one of some columns is to be chosen. */
export function withOneOf(program: Program, columns: readonly number[]): Program {
  const { bounds, terms } = program;
  return {
    ...program,
    bounds: [...bounds, { min: 1 }],
    terms: terms.map((own, at) => (columns.includes(at) ? [...own, [bounds.length, 1]] : own)),
  };
}

/**
 * What all that a program allows is worth at most, found without whole numbers; nothing where it allows
 * nothing, and no end of it where that is not known.
 */
export function boundOf(program: Program, worths: Worths, budget: Budget): number | undefined {
  if (!budget.spend(workOf(program))) throw new SearchTooLong();
  const { status, result } = solve({ ...modelOf(program, worths), integers: false });
  if (status === "infeasible") return undefined;
  return status === "optimal" ? result : Number.POSITIVE_INFINITY;
}

/** The key of the objective, beside those of rows. */
const objective = -1;

function modelOf({ kinds, bonuses, bounds, terms }: Program, worths: Worths) {
  const all = [...kinds.map((_, column) => worths[column]), ...bonuses];
  // A row that nothing is left of to keep low holds by itself.
  const needed = new Set<number>();
  for (const [column, worth] of all.entries()) {
    if (worth === undefined) continue;
    for (const [row, coefficient] of terms[column] ?? []) if (coefficient > 0) needed.add(row);
  }
  const holds = (bound: Constraint, row: number): boolean =>
    !needed.has(row) && bound.equal === undefined && bound.min === undefined;
  return {
    direction: "maximize",
    objective,
    constraints: [...bounds.entries()].filter(([row, bound]) => !holds(bound, row)),
    variables: all.flatMap((worth, column) =>
      worth === undefined
        ? []
        : [[column, [[objective, worth] as const, ...(terms[column] ?? [])]] as const],
    ),
    // None is more than 1: those of one need add up to that.
    integers: new Set(kinds.keys()),
  } as const;
}

import { solve } from "yalps";
import type { Program } from "./program.ts";

/** By column of a kind what it is worth; nothing for one that may not be chosen. */
export type Worths = readonly (number | undefined)[];

/** Columns of kinds that are chosen together. */
export type Chosen = readonly number[];

/**
 * The kinds that are worth the most together; nothing where none go together.
 * @throws Error where they pair and exclude each other in so many ways that no best is found in time.
 */
export function optimumOf(program: Program, worths: Worths): Chosen | undefined {
  const { status, variables } = solve(modelOf(program, worths), { maxIterations });
  if (status === "infeasible") return undefined;
  if (status !== "optimal") {
    throw new Error(
      `No best combination was found within ${maxIterations} steps (${status}): too many options pair with, require or exclude each other. Name some of these technologies in the text, or leave such facts out of the organisation's own entries.`,
    );
  }
  return variables.map(([column]) => column).filter((column) => column < program.kinds.length);
}

/** Stacks of the catalogue take a step or two. A step on a hostile one takes up to some 20 ms. */
const maxIterations = 500;

/**
 * Whether everything else is worth less than the kinds that are worth the given total together. Where a
 * bound of all else, found without whole numbers, is lower, that is proved; where it is not, it is open.
 */
export function isSole(program: Program, worths: Worths, best: Chosen, total: number): boolean {
  const { bounds, terms } = program;
  const other: Program = {
    ...program,
    bounds: [...bounds, { max: best.length - 1 }],
    terms: terms.map((own, column) => (best.includes(column) ? [...own, [bounds.length, 1]] : own)),
  };
  const { status, result } = solve({ ...modelOf(other, worths), integers: false });
  // Totals are whole numbers.
  return status === "infeasible" || (status === "optimal" && result < total - 0.5);
}

/** The key of the objective, beside those of rows. */
const objective = -1;

function modelOf({ kinds, bonuses, bounds, terms }: Program, worths: Worths) {
  const all = [...kinds.map((_, column) => worths[column]), ...bonuses];
  return {
    direction: "maximize",
    objective,
    constraints: bounds.entries(),
    variables: all.flatMap((worth, column) =>
      worth === undefined
        ? []
        : [[column, [[objective, worth] as const, ...(terms[column] ?? [])]] as const],
    ),
    // None is more than 1: those of one need add up to that.
    integers: new Set(kinds.keys()),
  } as const;
}

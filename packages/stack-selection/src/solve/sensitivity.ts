import { type CriterionId, criterionIds } from "../catalog/criteria.ts";
import type { Preference } from "../choices/preference.ts";
import type { Facts } from "../facts/facts.ts";
import type { LiveOption, Weights } from "../scoring/read-options.ts";
import { createSolver, type Solver } from "./solver.ts";
import { type Ban, type StackVariable, stackScores, stackStructure } from "./stack-problem.ts";

export interface Chosen {
  readonly variable: StackVariable;
  readonly option: LiveOption;
}

export interface Combination {
  readonly chosen: readonly Chosen[];
  readonly score: number;
}

/** A stack to decide, prepared so that it can be solved again under other weights and bans. */
export interface Stack {
  readonly variables: readonly StackVariable[];
  readonly weights: Weights;
  readonly best: Combination | undefined;
  readonly solveWith: (weights: Weights, ban?: Ban) => Combination | undefined;
}

export interface StackInput {
  readonly facts: Facts;
  readonly variables: readonly StackVariable[];
  readonly preferences: readonly Preference[];
  readonly weights: Weights;
}

export function prepareStack({ facts, variables, preferences, weights }: StackInput): Stack {
  const solver: Solver = createSolver(stackStructure(facts, variables));
  const solveWith: Stack["solveWith"] = (under, ban) => {
    const solution = solver(stackScores(variables, preferences, under, ban));
    if (!solution) return undefined;
    const chosen = variables.flatMap((variable, at): Chosen[] => {
      const option = variable.options[solution.values[at] ?? -1];
      return option ? [{ variable, option }] : [];
    });
    return { chosen, score: solution.score };
  };
  return { variables, weights, solveWith, best: solveWith(weights) };
}

export interface Runner {
  readonly option: LiveOption;
  /** What the whole combination loses by it, in scores; below 0 where the text holds a worse one. */
  readonly margin: number;
}

/** What comes next where the chosen option may not be taken, with the others chosen anew. */
export function runnerUp(
  { weights, best, solveWith }: Stack,
  { variable, option }: Chosen,
): Runner | undefined {
  if (!best || variable.options.length < 2) return undefined;
  const other = solveWith(weights, { id: variable.id, key: option.key });
  const next = other && optionOf(other, variable.id);
  return next && { option: next, margin: (best.score - other.score) / 10_000 };
}

/** A weight at which another option takes the place. */
export interface WeightFlip {
  readonly criterion: CriterionId;
  readonly from: number;
  readonly to: number;
  readonly option: LiveOption;
}

/** Weights are tried in steps of a twentieth, up to a quarter to each side. */
const step = 0.05;
const steps = 5;

/**
 * For each variable the two nearest weights at which its option changes, the other weights keeping their
 * proportions: tried in steps, narrowed to 0.005, and solved at the very weight that is named, so that
 * what is reported does flip.
 */
export function weightFlips(stack: Stack): ReadonlyMap<string, readonly WeightFlip[]> {
  const at = new Map(criterionIds.map((id) => [id, remembered(stack, id)] as const));
  const flips = new Map<string, readonly WeightFlip[]>();
  for (const { variable, option } of stack.best?.chosen ?? []) {
    if (variable.fixed || variable.options.length < 2) continue;
    const spans = [...at].flatMap(([criterion, solveAt]) =>
      changesOf(variable.id, option.key, stack.weights[criterion], solveAt).map((span) => ({
        ...span,
        criterion,
        solveAt,
      })),
    );
    const nearest = spans.sort(
      (a, b) =>
        a.count - b.count || (a.criterion < b.criterion ? -1 : a.criterion > b.criterion ? 1 : 0),
    );
    const found = nearest.slice(0, 2).flatMap(({ criterion, same, other, solveAt }) => {
      const flip = narrow(variable.id, option.key, same, other, solveAt);
      return flip ? [{ ...flip, criterion, from: stack.weights[criterion] }] : [];
    });
    if (found.length > 0) flips.set(variable.id, nearestFirst(found));
  }
  return flips;
}

interface Span {
  readonly same: number;
  readonly other: number;
  /** Steps away from the present weight. */
  readonly count: number;
}

/** The first step to each side at which the option is another one. */
function changesOf(id: string, key: string, now: number, at: At): readonly Span[] {
  return [1, -1].flatMap((direction) => {
    for (let count = 1; count <= steps; count++) {
      const weight = now + direction * step * count;
      if (weight < 0 || weight > 0.9) return [];
      const there = at(weight);
      if (there && optionOf(there, id)?.key !== key) {
        return [{ same: weight - direction * step, other: weight, count }];
      }
    }
    return [];
  });
}

type At = (weight: number) => Combination | undefined;

function remembered({ weights, solveWith }: Stack, criterion: CriterionId): At {
  const known = new Map<string, Combination | undefined>();
  return (weight) => {
    const id = weight.toFixed(4);
    if (!known.has(id)) known.set(id, solveWith(reweighted(weights, criterion, weight)));
    return known.get(id);
  };
}

function narrow(
  id: string,
  key: string,
  same: number,
  other: number,
  at: At,
): { readonly to: number; readonly option: LiveOption } | undefined {
  const isSame = (weight: number): boolean => {
    const there = at(weight);
    return there === undefined || optionOf(there, id)?.key === key;
  };
  let near = same;
  let far = other;
  while (Math.abs(far - near) > 0.005) {
    const middle = (near + far) / 2;
    if (isSame(middle)) near = middle;
    else far = middle;
  }
  // Rounded away from the present weight, so that the printed weight flips too.
  const to = (far > same ? Math.ceil(far * 100) : Math.floor(far * 100)) / 100;
  const there = to >= 0 && !isSame(to) ? at(to) : undefined;
  const option = there && optionOf(there, id);
  return option && { to, option };
}

function nearestFirst(flips: readonly WeightFlip[]): WeightFlip[] {
  const distance = ({ from, to }: WeightFlip): number => Math.abs(to - from);
  return [...flips].sort(
    (a, b) => distance(a) - distance(b) || (a.criterion < b.criterion ? -1 : 1),
  );
}

function optionOf({ chosen }: Combination, id: string): LiveOption | undefined {
  return chosen.find(({ variable }) => variable.id === id)?.option;
}

/** The weights with one of them set, and the rest scaled to what is left. */
export function reweighted(weights: Weights, criterion: CriterionId, weight: number): Weights {
  const rest = 1 - weights[criterion];
  const scale = rest > 0 ? (1 - weight) / rest : 0;
  const result: Record<CriterionId, number> = { ...weights };
  for (const id of criterionIds) result[id] = id === criterion ? weight : weights[id] * scale;
  return result;
}

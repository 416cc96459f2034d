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

/** Weights are tried in whole hundredths: five at a time, up to a quarter to each side. */
const stride = 5;
const reach = 25;

/**
 * For each variable the two nearest weights at which its option changes, the other weights keeping their
 * proportions. Each is solved at the very weight that is named, so what is reported does flip.
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
        a.count - b.count || criterionIds.indexOf(a.criterion) - criterionIds.indexOf(b.criterion),
    );
    const found = nearest.slice(0, 2).flatMap(({ criterion, span, solveAt }): WeightFlip[] => {
      const to = firstChange(variable.id, option.key, span, solveAt);
      const there = optionOf(solveAt(to), variable.id);
      return there
        ? [{ criterion, from: stack.weights[criterion], to: to / 100, option: there }]
        : [];
    });
    if (found.length > 0) flips.set(variable.id, nearestFirst(found));
  }
  return flips;
}

/** In hundredths: the last weight known to keep the option, if any, and one that changes it. */
type Span = readonly [same: number | undefined, other: number];

/** The first stride to each side at which the option is another one. */
function changesOf(
  id: string,
  key: string,
  weight: number,
  at: At,
): readonly { readonly span: Span; readonly count: number }[] {
  const now = weight * 100;
  return [1, -1].flatMap((direction) => {
    const start = direction > 0 ? Math.floor(now) + 1 : Math.ceil(now) - 1;
    let same: number | undefined;
    for (let count = 0; count * stride < reach; count++) {
      const tried = start + direction * stride * count;
      if (tried < 0 || tried > 90) return [];
      if (isOther(at(tried), id, key)) return [{ span: [same, tried] as const, count }];
      same = tried;
    }
    return [];
  });
}

/** The weight in the span that is nearest to the present one and changes the option. */
function firstChange(id: string, key: string, [same, other]: Span, at: At): number {
  if (same === undefined) return other;
  let near = same;
  let far = other;
  while (Math.abs(far - near) > 1) {
    const middle = Math.trunc((near + far) / 2);
    if (isOther(at(middle), id, key)) far = middle;
    else near = middle;
  }
  return far;
}

/** The best combination at a weight in hundredths. */
type At = (hundredths: number) => Combination | undefined;

function remembered({ weights, solveWith }: Stack, criterion: CriterionId): At {
  const known = new Map<number, Combination | undefined>();
  return (hundredths) => {
    if (!known.has(hundredths)) {
      known.set(hundredths, solveWith(reweighted(weights, criterion, hundredths / 100)));
    }
    return known.get(hundredths);
  };
}

function isOther(there: Combination | undefined, id: string, key: string): boolean {
  return there !== undefined && optionOf(there, id)?.key !== key;
}

function nearestFirst(flips: readonly WeightFlip[]): WeightFlip[] {
  const distance = ({ from, to }: WeightFlip): number => Math.abs(to - from);
  return [...flips].sort(
    (a, b) => distance(a) - distance(b) || (a.criterion < b.criterion ? -1 : 1),
  );
}

function optionOf(there: Combination | undefined, id: string): LiveOption | undefined {
  return there?.chosen.find(({ variable }) => variable.id === id)?.option;
}

/** The weights with one of them set, and the rest scaled to what is left. */
export function reweighted(weights: Weights, criterion: CriterionId, weight: number): Weights {
  const rest = 1 - weights[criterion];
  const scale = rest > 0 ? (1 - weight) / rest : 0;
  const result: Record<CriterionId, number> = { ...weights };
  for (const id of criterionIds) result[id] = id === criterion ? weight : weights[id] * scale;
  return result;
}

import { type CriterionId, criterionIds } from "../catalog/criteria.ts";
import type { Preference } from "../choices/preference.ts";
import type { Facts } from "../facts/facts.ts";
import { type LiveOption, type Weighing, weighted } from "../scoring/read-options.ts";
import { attempt, type Budget } from "./budget.ts";
import { createSolver, type Solver } from "./solver.ts";
import {
  handicapOf,
  type Limit,
  type StackVariable,
  scoring,
  stackStructure,
  wishFor,
} from "./stack-problem.ts";

export interface Chosen {
  readonly variable: StackVariable;
  readonly option: LiveOption;
}

export interface Combination {
  readonly chosen: readonly Chosen[];
  /** By what it is chosen. */
  readonly score: number;
  /** What the options score, without what near-equals are told apart by. */
  readonly plain: number;
}

/** A stack to decide, prepared so that it can be solved again under other weights and limits. */
export interface Stack {
  readonly variables: readonly StackVariable[];
  readonly weighing: Weighing;
  readonly best: Combination | undefined;
  /** What an option scores by itself with what is wished, in ten-thousandths. */
  readonly standing: (option: LiveOption, id: string) => number;
  readonly solveWith: (weighing: Weighing, limit?: Limit) => Combination | undefined;
}

export interface StackInput {
  readonly facts: Facts;
  readonly variables: readonly StackVariable[];
  readonly preferences: readonly Preference[];
  readonly weighing: Weighing;
  /** What is left to search with; that of a step of its own where absent. */
  readonly budget?: Budget;
}

export function prepareStack({
  facts,
  variables,
  preferences,
  weighing,
  budget,
}: StackInput): Stack {
  const solver: Solver = createSolver(stackStructure(facts, variables), budget);
  const scored = scoring(variables, preferences);
  const solveWith: Stack["solveWith"] = (under, limit) => {
    const solution = solver(scored(under, limit));
    if (!solution) return undefined;
    const chosen = variables.flatMap((variable, at): Chosen[] => {
      const option = variable.options[solution.values[at] ?? -1];
      return option ? [{ variable, option }] : [];
    });
    const handicap = chosen.reduce((sum, { option }) => sum + handicapOf(option), 0);
    return { chosen, score: solution.score, plain: solution.score + handicap };
  };
  const standing: Stack["standing"] = (option, id) =>
    weighted(option.scores, weighing(id)) + wishFor(option, preferences);
  return { variables, weighing, solveWith, standing, best: solveWith(weighing) };
}

/** The option that scores most by itself, where the combination takes another. */
export interface Leader {
  readonly option: LiveOption;
  /** The best combination with it; absent where there is none. */
  readonly instead?: {
    /** What the whole combination loses by it, in scores. */
    readonly lower: number;
    /** What it takes in the place of others. */
    readonly changes: readonly { readonly from: Chosen; readonly to: LiveOption }[];
  };
}

/** What a combination with the option that leads by itself would be, where it is not the chosen one. */
export function leaderBeside(
  { weighing, best, solveWith, standing }: Stack,
  { variable, option }: Chosen,
  considered: readonly LiveOption[],
): Leader | undefined {
  const at = (each: LiveOption) => standing(each, variable.id);
  const [first] = [...considered].sort((a, b) => at(b) - at(a) || (a.key < b.key ? -1 : 1));
  if (!best || variable.fixed !== undefined || !first || at(first) <= at(option)) return undefined;
  const limit = { kind: "only", id: variable.id, key: first.key } as const;
  const found = attempt(() => ({ best: solveWith(weighing, limit) }));
  // Nothing is said of what was not searched.
  if (!found) return undefined;
  const other = found.best;
  if (!other) return { option: first };
  const changes = best.chosen.flatMap((from) => {
    const to = optionOf(other, from.variable.id);
    const isOther = to && to.key !== from.option.key && from.variable.id !== variable.id;
    return isOther ? [{ from, to }] : [];
  });
  const lower = best.plain - other.plain;
  // That it is nearly as good and was not taken, as somebody has to run it, is told with what comes next.
  if (lower < 0 && first.unwatched && !option.unwatched) return undefined;
  return { option: first, instead: { lower: Math.max(lower, 0) / 10_000, changes } };
}

/** A weight at which another option takes the place. */
export interface WeightFlip {
  readonly criterion: CriterionId;
  readonly from: number;
  readonly to: number;
  readonly option: LiveOption;
}

/** Weights are named in whole hundredths, up to a quarter to each side of the present one. */
const reach = 25;

/**
 * For each variable the two nearest weights of its need at which its option changes, the other weights keeping
 * their proportions, and those of other needs as they are. Each is solved at the very weight that is named, so what is reported does flip; where none
 * is reported, no weight within reach flips.
 */
export function weightFlips(stack: Stack): ReadonlyMap<string, readonly WeightFlip[]> {
  const flips = new Map<string, readonly WeightFlip[]>();
  for (const { variable, option } of stack.best?.chosen ?? []) {
    if (variable.fixed || variable.options.length < 2) continue;
    const found = criterionIds.flatMap((criterion) => {
      const solveAt = remembered(stack, variable.id, criterion);
      const from = stack.weighing(variable.id)[criterion];
      // What has no part in a need, or none by policy, is not what would turn it.
      if (from === 0) return [];
      return changesOf({ id: variable.id, key: option.key, now: from * 100, at: solveAt }).flatMap(
        (to): WeightFlip[] => {
          const there = optionOf(solveAt(to), variable.id);
          // Where nothing but this criterion told the two apart, without it they are equal: nothing turns.
          if (there && to === 0 && isEqualBut(criterion, option, there)) return [];
          return there ? [{ criterion, from, to: to / 100, option: there }] : [];
        },
      );
    });
    if (found.length > 0) flips.set(variable.id, nearestFirst(found).slice(0, 2));
  }
  return flips;
}

/** Whether nothing but one criterion tells two apart by themselves. */
export function isEqualBut(criterion: CriterionId, one: LiveOption, other: LiveOption): boolean {
  return criterionIds.every((id) => id === criterion || one.scores[id] === other.scores[id]);
}

interface Search {
  readonly id: string;
  readonly key: string;
  /** The present weight in hundredths, which need not be whole. */
  readonly now: number;
  readonly at: At;
}

/** The nearest whole weight to each side, in hundredths, at which the option is another one. */
function changesOf(search: Search): readonly number[] {
  const { now } = search;
  const up = Math.floor(now) + 1;
  const down = Math.ceil(now) - 1;
  const ends = [
    [up, Math.min(100, Math.floor(now + reach))],
    [down, Math.max(0, Math.ceil(now - reach))],
  ] as const;
  return ends.flatMap(([start, end]) => {
    const isWithin = start <= 100 && start >= 0;
    const found = isWithin ? nearestChange(search, start, end) : undefined;
    return found === undefined ? [] : [found];
  });
}

/**
 * Halves what lies between two weights until the nearest change is found. A combination's score is linear
 * in the weight, so one that is best at both ends is best all the way between them.
 */
function nearestChange(search: Search, start: number, end: number): number | undefined {
  const { id, key, at } = search;
  if (isOther(at(start), id, key)) return start;
  if (start === end || isSame(at(start), at(end))) return undefined;
  if (Math.abs(end - start) === 1) return isOther(at(end), id, key) ? end : undefined;
  const middle = Math.trunc((start + end) / 2);
  return nearestChange(search, start, middle) ?? nearestChange(search, middle, end);
}

function isSame(one: Combination | undefined, other: Combination | undefined): boolean {
  return (
    one?.chosen.length === other?.chosen.length &&
    (one?.chosen.every(({ option }, i) => option.key === other?.chosen[i]?.option.key) ?? true)
  );
}

/** The best combination at a weight in hundredths. */
type At = (hundredths: number) => Combination | undefined;

function remembered({ weighing, solveWith }: Stack, id: string, criterion: CriterionId): At {
  const known = new Map<number, Combination | undefined>();
  return (hundredths) => {
    if (!known.has(hundredths)) {
      known.set(
        hundredths,
        solveWith(reweighted(weighing, { id, criterion, weight: hundredths / 100 })),
      );
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

export function optionOf(there: Combination | undefined, id: string): LiveOption | undefined {
  return there?.chosen.find(({ variable }) => variable.id === id)?.option;
}

/** A weight of one need that is set to another value. */
export interface Reweighting {
  /** Of the variable. */
  readonly id: string;
  readonly criterion: CriterionId;
  readonly weight: number;
}

/** The weights with one of one need set, and the rest of that need scaled to what is left. */
export function reweighted(weighing: Weighing, { id, criterion, weight }: Reweighting): Weighing {
  const weights = weighing(id);
  const rest = 1 - weights[criterion];
  const scale = rest > 0 ? (1 - weight) / rest : 0;
  const result: Record<CriterionId, number> = { ...weights };
  for (const each of criterionIds) {
    result[each] = each === criterion ? weight : weights[each] * scale;
  }
  return (need) => (need === id ? result : weighing(need));
}

import { groupsOf, membersOf, type Neighbours, neighboursOf } from "./neighbours.ts";
import type { Clause, ScoreTable, Solution, Structure } from "./problem.ts";

/** Finds the best solution for a table of scores; nothing where no solution exists. */
export type Solver = (scores: ScoreTable) => Solution | undefined;

/**
 * Prepares a structure for solving under many tables of scores. Branch and bound, in which what is left
 * open falls apart into groups that are solved by themselves as soon as nothing connects them any more.
 * Exact: a branch is left only when an upper bound of everything in it does not beat the best found.
 */
export function createSolver(structure: Structure): Solver {
  const neighbours = neighboursOf(structure);
  const all = structure.sizes.map((_, at) => at);
  return (scores) => {
    const search = new Search(structure, neighbours, scores);
    const found = search.solveAll(all);
    if (!found) return undefined;
    const values = all.map(() => -1);
    for (const [variable, value] of found.choices) values[variable] = value;
    return { values, score: found.score };
  };
}

interface Found {
  readonly score: number;
  readonly choices: readonly (readonly [variable: number, value: number])[];
}

const none: Found = { score: 0, choices: [] };

class Search {
  readonly #sizes: readonly number[];
  readonly #neighbours: Neighbours;
  readonly #scores: ScoreTable;
  /** The value of each variable that is decided, else -1. */
  readonly #chosen: Int32Array;

  constructor({ sizes }: Structure, neighbours: Neighbours, scores: ScoreTable) {
    this.#sizes = sizes;
    this.#neighbours = neighbours;
    this.#scores = scores;
    this.#chosen = new Int32Array(sizes.length).fill(-1);
  }

  /** The best values of open variables, given those that are decided. */
  solveAll(open: readonly number[]): Found | undefined {
    let score = 0;
    const choices: (readonly [number, number])[] = [];
    for (const group of groupsOf(open, this.#neighbours.touched)) {
      const found = this.#solveGroup(group);
      if (!found) return undefined;
      score += found.score;
      choices.push(...found.choices);
    }
    return { score, choices };
  }

  #solveGroup(group: readonly number[]): Found | undefined {
    const variable = this.#mostConnected(group);
    if (variable === undefined) return none;
    const rest = group.filter((each) => each !== variable);
    let best: Found | undefined;
    for (const { value, promise } of this.#branches(variable)) {
      if (best && promise + this.#bound(rest) <= best.score) break;
      const own = this.#gain(variable, value);
      if (own === undefined) continue;
      this.#chosen[variable] = value;
      if (this.#holds(variable) && !(best && own + this.#bound(rest) <= best.score)) {
        const below = this.solveAll(rest);
        if (below && (!best || own + below.score > best.score)) {
          best = { score: own + below.score, choices: [[variable, value], ...below.choices] };
        }
      }
      this.#chosen[variable] = -1;
    }
    return best;
  }

  /** Its choice narrows the others most, and takes the group apart soonest. */
  #mostConnected(group: readonly number[]): number | undefined {
    const members = new Set(group);
    let top: number | undefined;
    let most = -1;
    for (const each of group) {
      const count = (this.#neighbours.touched[each] ?? []).filter((other) =>
        members.has(other),
      ).length;
      if (count > most) [top, most] = [each, count];
    }
    return top;
  }

  #branches(variable: number): readonly { readonly value: number; readonly promise: number }[] {
    return Array.from({ length: this.#sizes[variable] ?? 0 }, (_, value) => ({
      value,
      promise: this.#promise(variable, value),
    }))
      .filter(({ promise }) => promise > Number.NEGATIVE_INFINITY)
      .sort((a, b) => b.promise - a.promise || a.value - b.value);
  }

  /** At most what open variables can add, each with its best promise. */
  #bound(open: readonly number[]): number {
    let sum = 0;
    for (const variable of open) {
      let top = Number.NEGATIVE_INFINITY;
      for (let value = 0; value < (this.#sizes[variable] ?? 0); value++) {
        top = Math.max(top, this.#promise(variable, value));
      }
      sum += top;
    }
    return sum;
  }

  /** What a value adds given what is decided; nothing where it may not be taken. */
  #gain(variable: number, value: number): number | undefined {
    let sum = this.#scores[variable]?.[value] ?? undefined;
    if (sum === undefined) return undefined;
    for (const { partner, bonusOf } of this.#neighbours.partners[variable] ?? []) {
      const other = this.#chosen[partner] ?? -1;
      if (other < 0) continue;
      const bonus = bonusOf(value, other);
      if (bonus === null) return undefined;
      sum += bonus;
    }
    return sum;
  }

  /** The gain, and what open partners could give at most: both ends of a pair hope for a half of it. */
  #promise(variable: number, value: number): number {
    const own = this.#gain(variable, value);
    if (own === undefined) return Number.NEGATIVE_INFINITY;
    let sum = own;
    for (const { partner, hopes } of this.#neighbours.partners[variable] ?? []) {
      if ((this.#chosen[partner] ?? -1) < 0) sum += hopes[value] ?? 0;
    }
    return sum;
  }

  /** Whether no clause about the variable is broken beyond repair. */
  #holds(variable: number): boolean {
    return (this.#neighbours.clauses[variable] ?? []).every((clause) => this.#mayHold(clause));
  }

  #mayHold(clause: Clause): boolean {
    if (this.#chosen[clause.variable] !== clause.value) return true;
    return (
      clause.anyOf.some((each) => this.#chosen[each.variable] === each.value) ||
      membersOf(clause).some((each) => (this.#chosen[each] ?? -1) < 0)
    );
  }
}

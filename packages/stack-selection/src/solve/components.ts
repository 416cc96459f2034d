import type { Clause, Problem } from "./problem.ts";

/** Variables that can influence one another, with what the search needs to know of them. */
export interface Part {
  /** The most related first, so that its choice narrows the others early. */
  readonly order: readonly number[];
  readonly partners: readonly (readonly Partner[])[];
  /** By variable and value: half of the bonuses that it could get from all its partners. */
  readonly halfBonus: readonly (readonly number[])[];
  readonly clauses: readonly Clause[];
}

interface Partner {
  readonly partner: number;
  readonly bonusOf: (own: number, other: number) => number | null;
}

export function componentsOf(problem: Problem): readonly Part[] {
  const { variables, relations, clauses } = problem;
  const partners: Partner[][] = variables.map(() => []);
  for (const { one, other, bonus } of relations) {
    partners[one]?.push({
      partner: other,
      bonusOf: (own, theirs) => entry(bonus, own, theirs),
    });
    partners[other]?.push({
      partner: one,
      bonusOf: (own, theirs) => entry(bonus, theirs, own),
    });
  }
  const halfBonus = variables.map(({ values }, variable) =>
    values.map((_, value) => {
      let sum = 0;
      for (const { partner, bonusOf } of partners[variable] ?? []) {
        const others = variables[partner]?.values ?? [];
        // A malus is no reason to hope for less: the bound may only be too high.
        sum += Math.max(0, ...others.map((_each, at) => bonusOf(value, at) ?? 0)) / 2;
      }
      return sum;
    }),
  );
  const groups = groupsOf(problem);
  return groups.map((group) => ({
    order: [...group].sort(
      (a, b) => (partners[b]?.length ?? 0) - (partners[a]?.length ?? 0) || a - b,
    ),
    partners,
    halfBonus,
    clauses: clauses.filter(({ variable }) => group.includes(variable)),
  }));
}

function entry(
  bonus: readonly (readonly (number | null)[])[],
  row: number,
  column: number,
): number | null {
  const found = bonus[row]?.[column];
  return found === undefined ? 0 : found;
}

/** Connected groups of variables, each ascending. */
function groupsOf({ variables, relations, clauses }: Problem): readonly (readonly number[])[] {
  const leader = variables.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while ((leader[top] ?? top) !== top) top = leader[top] ?? top;
    return top;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) leader[high] = low;
  };
  for (const { one, other } of relations) join(one, other);
  for (const { variable, anyOf } of clauses)
    for (const each of anyOf) join(variable, each.variable);
  const groups = new Map<number, number[]>();
  variables.forEach((_, at) => {
    const top = find(at);
    groups.set(top, [...(groups.get(top) ?? []), at]);
  });
  return [...groups.values()];
}

import type { Clause, Structure } from "./problem.ts";

/** Variables that can influence one another, with what the search needs to know of them. */
export interface Part {
  /** The most related first, so that its choice narrows the others early. */
  readonly order: readonly number[];
  readonly clauses: readonly Clause[];
}

export interface Partner {
  readonly partner: number;
  readonly bonusOf: (own: number, theirs: number) => number | null;
}

/** For each variable the others that it has a relation with. */
export function partnersOf({ sizes, relations }: Structure): readonly (readonly Partner[])[] {
  const partners: Partner[][] = sizes.map(() => []);
  for (const { one, other, bonus } of relations) {
    const at = (row: number, column: number): number | null => {
      const found = bonus[row]?.[column];
      return found === undefined ? 0 : found;
    };
    partners[one]?.push({ partner: other, bonusOf: at });
    partners[other]?.push({ partner: one, bonusOf: (own, theirs) => at(theirs, own) });
  }
  return partners;
}

export function componentsOf(
  structure: Structure,
  partners: readonly (readonly Partner[])[],
): readonly Part[] {
  const related = (variable: number): number => partners[variable]?.length ?? 0;
  return groupsOf(structure).map((group) => ({
    order: [...group].sort((a, b) => related(b) - related(a) || a - b),
    clauses: structure.clauses.filter(({ variable }) => group.includes(variable)),
  }));
}

/** Connected groups of variables, each ascending. */
function groupsOf({ sizes, relations, clauses }: Structure): readonly (readonly number[])[] {
  const leader = sizes.map((_, at) => at);
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
  sizes.forEach((_, at) => {
    const top = find(at);
    groups.set(top, [...(groups.get(top) ?? []), at]);
  });
  return [...groups.values()];
}

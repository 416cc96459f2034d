import type { Clause, Relation, Structure } from "./problem.ts";

/** Variables that can influence one another, with what is between them. */
export interface Part {
  /** Ascending. */
  readonly variables: readonly number[];
  readonly relations: readonly Relation[];
  readonly clauses: readonly Clause[];
}

/** Takes a structure apart into what can be solved by itself. */
export function partsOf({ sizes, relations, clauses }: Structure): readonly Part[] {
  const links = [
    ...relations.map(({ one, other }) => [one, other]),
    ...clauses.map(({ variable, anyOf }) => [variable, ...anyOf.map((each) => each.variable)]),
  ];
  // Each variable's part, by the first variable in it.
  const partOf = sizes.map((_, at) => at);
  for (const members of links) {
    const joined = new Set(members.map((each) => partOf[each]));
    const first = Math.min(...members.map((each) => partOf[each] ?? each));
    for (const [at, part] of partOf.entries()) if (joined.has(part)) partOf[at] = first;
  }
  return [...new Set(partOf)].map((first) => ({
    variables: [...partOf.keys()].filter((at) => partOf[at] === first),
    relations: relations.filter(({ one }) => partOf[one] === first),
    clauses: clauses.filter(({ variable }) => partOf[variable] === first),
  }));
}

import type { Preference } from "../choices/preference.ts";
import { irreducible } from "../conflicts/irreducible.ts";
import type { Facts } from "../facts/facts.ts";
import type { Weighing } from "../scoring/read-options.ts";
import { attempt, type Budget } from "./budget.ts";
import type { Structure } from "./problem.ts";
import { createSolver } from "./solver.ts";
import { type StackVariable, stackScores, stackStructure } from "./stack-problem.ts";

/** The needs that cannot be filled together, where leaving out any one of them would let the others be. */
export function conflictOf(
  facts: Facts,
  variables: readonly StackVariable[],
  preferences: readonly Preference[],
  weighing: Weighing,
  budget: Budget,
): readonly StackVariable[] {
  const structure = stackStructure(facts, variables);
  const scores = stackScores(variables, preferences, weighing);
  const holds = (places: readonly number[]): boolean =>
    createSolver(within(structure, places), budget)(places.map((at) => scores[at] ?? [])) !==
    undefined;
  // Those that the text leaves open go first, so that what remains is what it names.
  const places = variables.map((_, at) => at);
  const open = places.filter((at) => variables[at]?.fixed === undefined);
  const named = places.filter((at) => variables[at]?.fixed !== undefined);
  const left =
    attempt(() =>
      irreducible([...open, ...named], (some) => !holds(some.toSorted((a, b) => a - b))),
    ) ?? places;
  return [...left].sort((a, b) => a - b).flatMap((at) => variables[at] ?? []);
}

/** The part of a problem that is about some variables alone. */
function within({ sizes, relations, clauses }: Structure, places: readonly number[]): Structure {
  const to = new Map(places.map((at, place) => [at, place]));
  return {
    sizes: places.map((at) => sizes[at] ?? 0),
    relations: relations.flatMap((each) => {
      const one = to.get(each.one);
      const other = to.get(each.other);
      return one === undefined || other === undefined ? [] : [{ ...each, one, other }];
    }),
    clauses: clauses.flatMap((each) => {
      const variable = to.get(each.variable);
      const anyOf = each.anyOf.flatMap(({ variable: at, value }) => {
        const place = to.get(at);
        return place === undefined ? [] : [{ variable: place, value }];
      });
      // What is left out might have fulfilled it.
      const whole = anyOf.length === each.anyOf.length;
      return variable === undefined || !whole ? [] : [{ variable, value: each.value, anyOf }];
    }),
  };
}

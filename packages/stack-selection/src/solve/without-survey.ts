import type { Facts } from "../facts/facts.ts";
import type { LiveOption } from "../scoring/read-options.ts";
import { attempt } from "./budget.ts";
import { type Chosen, isEqualBut, optionOf, reweighted, type Stack } from "./sensitivity.ts";

/**
 * What would be taken if it did not count how many use each, where the text says nothing of the team: how many
 * others use something says nothing of those who build this. Nothing where it would be the same.
 */
export function withoutSurvey(
  facts: Pick<Facts, "skills">,
  stack: Stack,
  each: Chosen,
  considered: readonly LiveOption[],
): { readonly surveyed?: LiveOption } {
  const other = taken(facts, stack, each);
  return other && considered.some(({ key }) => key === other.key) ? { surveyed: other } : {};
}

function taken(
  { skills }: Pick<Facts, "skills">,
  { weighing, solveWith }: Stack,
  { variable, option }: Chosen,
): LiveOption | undefined {
  const { id, fixed, options } = variable;
  if (skills.length > 0 || fixed !== undefined || weighing(id).familiarity === 0) return undefined;
  // Of what is the least used of all it was not taken for that.
  const less = options.filter((each) => each.scores.familiarity < option.scores.familiarity);
  if (less.length === 0) return undefined;
  const without = reweighted(weighing, { id, criterion: "familiarity", weight: 0 });
  const best = attempt(() => solveWith(without));
  const other = optionOf(best, id);
  if (!best || !other || other.key !== option.key) return other;
  // Of equals it is the name that keeps the first, if the whole is as good with either.
  return less
    .filter((each) => isEqualBut("familiarity", option, each))
    .find(({ key }) => {
      const limit = { kind: "only", id, key } as const;
      return attempt(() => solveWith(without, limit))?.score === best.score;
    });
}

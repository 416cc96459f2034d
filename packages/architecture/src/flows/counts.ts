import { countedInto } from "@planc/core";
import type { Action } from "../design/facts.ts";
import { single } from "../model/language.ts";
import type { Along, Network } from "./draft.ts";

/** What a new row adds to a number of what it is of, in the same transaction. */
export function countsAlong(
  { data: { concept, effect } }: Action,
  { plan }: Pick<Network, "plan">,
): readonly (Along & { readonly short: string })[] {
  const row = plan.facts.concept.get(concept)?.data;
  if (effect !== "create" || !row) return [];
  const named = (ref: string) =>
    plan.attributes.flatMap(({ data }) => (data.concept === ref ? [data] : []));
  return plan.relations.flatMap(({ data }) => {
    if (data.from !== concept || data.required !== true) return [];
    const other = plan.facts.concept.get(data.to)?.data;
    if (!other) return [];
    const theirs = named(data.to);
    const counted = countedInto(
      { name: row.name, attributes: named(concept).map(({ name }) => name) },
      { name: other.name, attributes: theirs.map(({ name }) => name) },
    );
    if (!counted) return [];
    const { by, into } = counted;
    const [thing, whole] = [single(row), single(other)];
    const most = theirs.find(({ name }) => name === into)?.notOver;
    const least = theirs.find(({ notOver }) => notOver === into)?.name;
    const bound = most ? `over its ${most}` : least ? `under its ${least}` : "under 0";
    return [
      {
        does: `add its ${by} to the ${into} of its ${whole}`,
        of: data.to,
        short: `the ${thing} would bring the ${into} of its ${whole} ${bound}`,
      },
    ];
  });
}

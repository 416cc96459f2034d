import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import type { Brief } from "./apply-corrections.ts";

type Known = Pick<Brief, "actions" | "concepts" | "relations">;
type Relation = Brief["relations"][number];

/**
 * What is made from a thing that is used up by it keeps which one, and no two keep the same: of one cart that is
 * ordered twice at once, one order comes. A thing that is emptied and filled again is made from many times.
 */
export function withMadeOnce({ actions, concepts, relations }: Known): readonly Relation[] {
  const known = new Set<string>(concepts.map(({ id }) => `brief/concept#${id}`));
  const made = new Map<string, Relation>();
  for (const { id, data } of actions) {
    const { concept, effect, empties, from } = data;
    if (effect !== "create" || from === undefined || empties === true) continue;
    if (!known.has(concept) || !known.has(from) || concept === from) continue;
    const ending = actions.find(
      (each) => each.data.concept === from && each.data.sets?.after === `brief/action#${id}`,
    );
    const isTied = relations.some(({ data: { from: own, to } }) => own === concept && to === from);
    if (!ending || isTied) continue;
    const name = [concept, from].map((ref) => ref.slice("brief/concept#".length)).join(".");
    made.set(
      name,
      node(
        brief.relation,
        name,
        { from: concept, to: from, kind: "one-to-one", required: false },
        derived("one-for-the-same", [`brief/action#${id}`, `brief/action#${ending.id}`]),
      ),
    );
  }
  return [...relations, ...made.values()];
}

import type { DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { buyingVerbs, holders } from "../catalog/buying-words.ts";
import type { Meant, Settled } from "./actions.ts";

type Action = DraftOf<typeof brief.action>;

/** "the contents of the cart" are the cart. */
const insides = / (?:content|contents|entry|item|line)$/i;

/** "create an order from the cart", "check out the cart": what is made, with what it is made from. */
export function withSources(
  actions: readonly Action[],
  aimed: readonly Meant[],
  concepts: readonly DraftOf<typeof brief.concept>[],
  relations: readonly DraftOf<typeof brief.relation>[],
  { targetOf }: Pick<Settled, "targetOf">,
): readonly Action[] {
  const stored = new Set<string>(
    concepts.flatMap(({ id, data }) =>
      data.role === "stored" && id !== "user" ? [`brief/concept#${id}`] : [],
    ),
  );
  const find = (name: string, made: string): Ref<"brief/concept"> | undefined =>
    [name, name.replace(insides, "")]
      .map((each) => targetOf({ verb: "view", concept: each })?.concept)
      .find((each) => each !== undefined && each !== made && stored.has(each));
  return actions.map((action): Action => {
    const { concept, effect, automatic } = action.data;
    if (effect !== "create" || automatic !== undefined) return action;
    const sources = aimed.flatMap(({ read: { data }, target }) => {
      if (target.concept !== concept || data.negated === true) return [];
      const named = data.from === true ? (data.ties ?? []) : isHolder(data) ? [data.concept] : [];
      return named.flatMap((each) => find(each, concept) ?? []).slice(0, 1);
    });
    // What belongs to the other is made there, and not of it.
    const [from] = sources.filter(
      (source) => !relations.some(({ data }) => data.from === concept && data.to === source),
    );
    return from === undefined ? action : { ...action, data: { ...action.data, from } };
  });
}

/** "check out the cart" */
function isHolder({ verb, concept }: Meant["read"]["data"]): boolean {
  const head = concept.slice(concept.lastIndexOf(" ") + 1).toLowerCase();
  return buyingVerbs.has(verb) && holders.has(head);
}

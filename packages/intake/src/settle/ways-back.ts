import { node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { backVerbs } from "../catalog/state-causes.ts";
import { assumed } from "../kit.ts";
import { inWords } from "../words/in-words.ts";
import type { Brief } from "./apply-corrections.ts";
import { plainOf, type State } from "./cause-of-state.ts";

type Action = Brief["actions"][number];
type Concept = Brief["concepts"][number];

/** The derivation of moves back to the state that a thing begins in. */
export const wayBack = "way-back";

/**
 * What takes a thing back to the state that it began in, where its life cycle lets it and people take it out
 * of there by deeds of their own: what is archived by an operation is not brought back by none.
 */
export function waysBack({ concepts, actions }: Brief): readonly Action[] {
  const byConcept = new Map<string, Action[]>();
  for (const each of actions) {
    const list = byConcept.get(each.data.concept);
    if (list) list.push(each);
    else byConcept.set(each.data.concept, [each]);
  }
  return concepts.flatMap((concept) => {
    if (concept.data.existing === true || !/^(?:stored|join)$/.test(concept.data.role)) return [];
    return backOf(concept, byConcept.get(`brief/concept#${concept.id}`) ?? []);
  });
}

function backOf(concept: Concept, own: readonly Action[]): readonly Action[] {
  const states = concept.data.states ?? [];
  const [first] = states;
  const moves = own.filter(({ data }) => data.effect === "transition");
  if (first === undefined || moves.some(({ data }) => data.state === undefined)) return [];
  const leads = (state: State, { data }: Action) =>
    [data.state, data.sets?.value].some((each) => each && plainOf(each) === plainOf(state.name));
  if (own.some((each) => each.data.effect !== "create" && leads(first, each))) return [];
  const left = states.filter((each) => each !== first && each.next.includes(first.name));
  // What the product moves by itself it moves back by itself.
  const taken = left.flatMap((state) => {
    const by = moves.find(
      (each) => each.data.automatic === undefined && each.data.open !== true && leads(state, each),
    );
    return by ? [{ state, by, verb: backVerbs[plainOf(state.name)] }] : [];
  });
  const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
  const things = concept.data.plural ?? concept.data.name;
  // One deed for all states of a verb; what has no verb of its own goes back by the first, which does the same.
  const usual = taken.find(({ verb }) => verb !== undefined)?.verb ?? "put back";
  return [...Map.groupBy(taken, ({ verb = usual }) => verb)].map(([verb, from]) => {
    const ways = [...new Set(from.map(({ by }) => by))];
    const names = inWords(from.map(({ state }) => `"${state.name}"`));
    return node(
      brief.action,
      slug(`${verb} ${concept.id}`),
      {
        actors: [...new Set(ways.flatMap(({ data }) => data.actors))].sort(),
        verb,
        concept: ref,
        effect: "transition",
        state: first.name,
        taken: true,
        requirements: [],
      },
      assumed(
        wayBack,
        `The life cycle lets ${things} go from ${names} back to "${first.name}", and nothing does it; taken: whoever may ${inWords([...new Set(ways.map(({ data }) => data.verb))])} them`.slice(
          0,
          400,
        ),
        [ref, ...ways.map(({ id }): Ref => `brief/action#${id}`)],
      ),
    );
  });
}

import { node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import type { Brief } from "./apply-corrections.ts";

/** Names of what is kept of each who came by. */
const notes =
  /(?:^|-)(?:click|hit|impression|open|scan|view|visit)(?:-(?:entry|event|log|record))?$/;

/** The derivation of what is recorded of those who come by. */
export const recordedInPassing = "recorded-in-passing";

/**
 * "A click is a single visitor's event": what is kept of each who comes by a thing, and what nobody is said to
 * make, the product records as somebody comes by.
 */
export function withPassersBy(known: Brief): Brief {
  const added = known.concepts.flatMap((concept) => {
    const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
    const isNote = concept.data.role === "stored" && notes.test(concept.id);
    if (!isNote || known.actions.some(({ data }) => data.concept === ref)) return [];
    const seen = known.relations.flatMap(({ data }) => (data.from === ref ? [data.to] : []));
    const visit = known.actions.find(
      ({ data }) =>
        data.effect === "read" && data.automatic === undefined && seen.includes(data.concept),
    );
    if (visit === undefined) return [];
    const thing = known.concepts.find(({ id }) => visit.data.concept === `brief/concept#${id}`);
    const upon = `somebody comes to ${visit.data.verb} a ${(thing?.data.name ?? "thing").toLowerCase()}`;
    return [
      node(
        brief.action,
        slug(`record ${concept.id}`),
        {
          actors: [],
          verb: "record",
          concept: ref,
          effect: "create",
          automatic: "event",
          upon,
          requirements: [],
        },
        assumed(
          recordedInPassing,
          `The text keeps ${concept.data.plural ?? concept.data.name} and has nobody make them: the product records one each time ${upon}.`.slice(
            0,
            400,
          ),
          [ref, `brief/action#${visit.id}`],
        ),
      ),
    ];
  });
  return added.length === 0 ? known : { ...known, actions: [...known.actions, ...added] };
}

import { type DraftOf, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import type { Brief } from "./apply-corrections.ts";
import { conceptRef } from "./refs.ts";

type Action = DraftOf<typeof brief.action>;

const heldBack = /\bdead[- ]?letters?\b|\bDLQ\b/i;
const looked = /\b(?:inspect|investigat|look(?:s|ed)? (?:at|into)|review)/i;

/**
 * "Sent to the dead letter queue for manual review": what is set aside can be listed and read by whoever is
 * to look at it.
 */
export function withSetAside(known: Brief): Brief {
  const thing = known.concepts.find(
    ({ id, data }) => data.role === "stored" && /(?:^|-)(?:dead-letter|dlq)/.test(id),
  );
  if (!thing) return known;
  const own = conceptRef(thing);
  const said = known.requirements.filter(
    ({ data }) => data.priority !== "wont" && heldBack.test(data.text) && looked.test(data.text),
  );
  if (said.length === 0) return known;
  if (known.actions.some(({ data }) => data.concept === own && isReading(data.effect)))
    return known;
  const refs = said.map(({ id }): Ref<"brief/requirement"> => `brief/requirement#${id}`);
  const who = known.actions
    .filter(
      ({ data }) => isReading(data.effect) && data.requirements.some((each) => refs.includes(each)),
    )
    .flatMap(({ data }) => data.actors);
  const [first, ...rest] = refs;
  if (who.length === 0 || first === undefined) return known;
  const why = derived("set-aside-for-people", [first, ...rest]);
  const reading = (verb: string, effect: Action["data"]["effect"]): Action =>
    node(
      brief.action,
      nameId(`${verb} ${thing.data.name}`),
      {
        actors: [...new Set(who)].sort(),
        verb,
        concept: own,
        effect,
        requirements: [...refs].sort(),
      },
      why,
    );
  return {
    ...known,
    actions: [...known.actions, reading("list", "list"), reading("view", "read")],
  };
}

const isReading = (effect: Action["data"]["effect"]): boolean =>
  effect === "read" || effect === "list" || effect === "search";

import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { offeredStates } from "../catalog/offered-states.ts";
import type { Concept, Facts } from "../design/facts.ts";

interface Offered {
  /** What has the state: the thing itself, or what it is a part of. */
  readonly thing: Concept;
  readonly state: string;
}

/** In which states a thing may be had, where its life cycle or that of what it is a part of tells. */
export function offeredIn(
  ref: string,
  facts: Pick<Facts, "concept">,
  relations: readonly ViewOf<typeof brief.relation>[],
): readonly Offered[] {
  const found: Offered[] = [];
  const seen = new Set<string>([ref]);
  // Grows while it is walked.
  for (const each of seen) {
    const thing = facts.concept.get(each);
    const state = thing?.data.states?.find(({ name }) => offeredStates.test(name))?.name;
    if (thing && state !== undefined) found.push({ thing, state });
    for (const { data } of relations) {
      if (data.from === each && data.owned === true) seen.add(data.to);
    }
  }
  return found;
}

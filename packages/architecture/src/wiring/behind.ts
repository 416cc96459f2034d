import { asyncPhrases } from "../catalog/words.ts";
import type { ComponentView } from "../design/draft.ts";
import { type Action, phrased } from "../design/facts.ts";
import { unitOf, usersOf } from "./owners.ts";
import type { Plan } from "./plan.ts";

/** What a worker does to a thing behind the requests, in the order of its states. */
export function workOn(concept: string, { facts }: Plan): readonly Action[] {
  const states = (facts.concept.get(concept)?.data.states ?? []).map(({ name }) => name);
  const at = ({ data: { state } }: Action) => (state === undefined ? -1 : states.indexOf(state));
  return (facts.actionsOn.get(concept) ?? [])
    .filter(({ data }) => data.background === true)
    .toSorted((a, b) => at(a) - at(b));
}

/** The deployables whose requests leave work behind: they keep what is worked on, or the text says it of them. */
export function jobGivers(plan: Plan): readonly ComponentView[] {
  const { facts } = plan;
  const said = new Set<string>(phrased(facts, asyncPhrases));
  const worked = facts.actions.filter(({ data }) => data.background === true);
  const cited = facts.actions.filter(({ data }) =>
    data.requirements.some((each) => said.has(each)),
  );
  const named = facts.requirements
    .filter(({ ref }) => said.has(ref))
    .map(({ data }) => data.text.toLowerCase());
  const spokenOf = facts.concepts.filter(({ data }) => {
    const name = data.name.toLowerCase();
    return named.some((text) => text.includes(name));
  });
  const concepts =
    [worked, cited]
      .map((each) => each.map(({ data }) => data.concept))
      .find((each) => each.length > 0) ?? spokenOf.map(({ ref }) => ref);
  const found = new Set(concepts.flatMap((each) => unitOf(each, plan) ?? []));
  return found.size > 0 ? [...found] : usersOf([], plan, () => false).slice(0, 1);
}

/** Whether something is done to things behind the requests. */
export const hasJobs = ({ facts }: Plan): boolean =>
  facts.actions.some(({ data }) => data.background === true);

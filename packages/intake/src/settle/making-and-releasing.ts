import type { Ref } from "@planc/core";
import { releasingVerbs, unreleasedStates } from "../catalog/making-verbs.ts";
import type { Meant, Settled } from "./actions.ts";
import type { Readings } from "./readings.ts";

/** "create and publish a notice": where nothing is a draft, to publish it is to make it. */
export function isPartOfMaking(
  group: readonly Meant[],
  meant: readonly Meant[],
  waits: (concept: Ref<"brief/concept">) => boolean,
): boolean {
  return group.every(({ read: { data }, target: { verb, concept } }) => {
    if (!releasingVerbs.has(verb)) return false;
    if (data.passing === true) return true;
    if (waits(concept)) return false;
    return meant.some(
      ({ read, target }) =>
        target.same === "create" &&
        target.concept === concept &&
        read.data.statement === data.statement &&
        (data.actor === undefined || read.data.actor === data.actor),
    );
  });
}

/** Whether a thing can be a draft, or wait in another way until it is let out. */
export function waitsIn(
  { attributes }: Pick<Readings, "attributes">,
  { statesOf, findConcept }: Settled,
): (concept: Ref<"brief/concept">) => boolean {
  const waits = (names: readonly string[]) =>
    names.some((name) => unreleasedStates.has(name.toLowerCase()));
  return (concept) =>
    waits(statesOf(concept)) ||
    attributes.some(
      ({ data }) => waits(data.values ?? []) && findConcept(data.concept) === concept,
    );
}

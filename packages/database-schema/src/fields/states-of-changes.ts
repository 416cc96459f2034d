import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { snake } from "../naming/identifier.ts";

type Attribute = ViewOf<typeof brief.attribute>;

const stateOf: ReadonlySet<string> = new Set(
  ["state", "status"].flatMap((word) => [
    ...["after", "before"].map((side) => `${word}_${side}`),
    ...["from", "to", "old", "new", "previous", "next"].map((side) => `${side}_${word}`),
  ]),
);

/** What is kept of the steps of a thing names states of that thing, and no others. */
export function withStates(
  attributes: readonly Attribute[],
  entity: ViewOf<typeof data.entity>,
  given: {
    readonly entities: readonly ViewOf<typeof data.entity>[];
    readonly concepts: readonly ViewOf<typeof brief.concept>[];
  },
): readonly Attribute[] {
  const of = given.concepts.find(({ ref }) => ref === entity.data.concept)?.data.changesOf;
  const states = given.entities.find(({ data: { concept } }) => of && concept === of)?.data.states;
  if (states === undefined) return attributes;
  const values = states.map(({ name }) => name);
  return attributes.map((each) =>
    stateOf.has(snake(each.data.name)) && each.data.values === undefined
      ? { ...each, data: { ...each.data, type: "enum", values } }
      : each,
  );
}

import type { DataOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { endsWhen, overStates } from "../catalog/over.ts";
import { snake } from "../naming/identifier.ts";

interface ReachFacts {
  readonly entity: DataOf<typeof data.entity>;
  /** Of its concept. */
  readonly actions: readonly { readonly data: DataOf<typeof brief.action> }[];
  readonly fields: readonly { readonly data: DataOf<typeof data.field> }[];
}

/** What leads a thing to one of its states: that it is made, what somebody does, or that its time is over. */
export function reachedBy(
  state: string,
  { entity, actions, fields }: ReachFacts,
): readonly string[] {
  const ends = fields.find(({ data: { name } }) => endsWhen.test(snake(name)));
  return [
    ...(state === entity.states?.[0]?.name ? ["making one"] : []),
    ...new Set(actions.flatMap(({ data }) => (data.state === state ? data.verb : []))),
    ...(ends && overStates.test(state) ? [`${ends.data.name} is past`] : []),
  ];
}

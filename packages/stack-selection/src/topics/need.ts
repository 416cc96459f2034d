import type { Capability } from "../catalog/capabilities.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { ConditionId } from "../facts/condition.ts";

/** A capability that a technology for the topic should have: always, or under a condition. */
export interface Need {
  readonly capability: Capability;
  readonly when?: ConditionId;
  /** Asked for except where this is so. */
  readonly unless?: ConditionId;
  /** Asked for only where this need is filled too, whether the text names it or the plan comes to it. */
  readonly beside?: TopicKey;
  /** A technology without it is ruled out. */
  readonly hard?: true;
  /** The least strength that counts as having it, where some is not enough. */
  readonly least?: number;
}

export const always = (...list: readonly Capability[]): readonly Need[] =>
  list.map((capability) => ({ capability }));
export const when = (condition: ConditionId, ...list: readonly Capability[]): readonly Need[] =>
  list.map((capability) => ({ capability, when: condition }));
export const hard = (condition: ConditionId, capability: Capability): Need => ({
  capability,
  when: condition,
  hard: true,
});

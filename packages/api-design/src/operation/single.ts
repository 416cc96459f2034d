import type { ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { userConcept } from "./access.ts";

/**
 * Whether every account has one of it and sees no other: nobody has to know its id, as of a cart or a balance.
 */
export function isSingle(
  entity: ViewOf<typeof data.entity>,
  facts: {
    readonly entities: readonly ViewOf<typeof data.entity>[];
    readonly fields: readonly ViewOf<typeof data.field>[];
    readonly policies: readonly ViewOf<typeof security.policy>[];
    readonly actions: readonly ViewOf<typeof brief.action>[];
  },
): boolean {
  const accounts = facts.entities.find(({ data }) => data.concept === userConcept)?.ref;
  const ofAccount = facts.fields.some(
    ({ data: { entity: holder, references, required, unique } }) =>
      holder === entity.ref && references?.entity === accounts && required && unique,
  );
  if (accounts === undefined || !ofAccount) return false;
  const own = facts.policies.filter(({ data }) => data.concept === entity.data.concept);
  const isListed = facts.actions.some(
    ({ data: { concept, effect } }) =>
      concept === entity.data.concept && (effect === "list" || effect === "search"),
  );
  return own.length > 0 && !isListed && own.every(({ data }) => data.condition === "own");
}

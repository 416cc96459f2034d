import type { ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { userConcept } from "./access.ts";
import { actionsOn, entityFor, fieldsOf } from "./lookups.ts";

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
  const accounts = entityFor(facts.entities, userConcept)?.ref;
  const ofAccount = fieldsOf(facts.fields, entity.ref).some(
    ({ data: { references, required, unique } }) =>
      references?.entity === accounts && required && unique,
  );
  if (accounts === undefined || !ofAccount) return false;
  const own = facts.policies.filter(({ data }) => data.concept === entity.data.concept);
  const isListed = actionsOn(facts.actions, entity.data.concept).some(
    ({ data: { effect } }) => effect === "list" || effect === "search",
  );
  return own.length > 0 && !isListed && own.every(({ data }) => data.condition === "own");
}

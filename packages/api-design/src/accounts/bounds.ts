import type { Ref, ViewOf } from "@planc/core";
import type { security } from "@planc/core/ir";
import { reading, userConcept } from "../operation/access.ts";

/**
 * What bounds whose accounts somebody looks after, and so whom they give roles: those of their tenant. What
 * they may do with their own account says nothing of it.
 */
export function boundsOf(
  giver: Ref<"brief/actor">,
  policies: readonly ViewOf<typeof security.policy>[],
): readonly Ref<"security/policy">[] {
  const ofOthers = policies.filter(
    ({ data }) => data.role === giver && data.concept === userConcept && data.condition !== "own",
  );
  const changing = ofOthers.filter(({ data }) => data.effects.some((each) => !reading.has(each)));
  const bounds = changing.length > 0 ? changing : ofOthers;
  return bounds.some(({ data }) => data.condition === "always") ? [] : bounds.map(({ ref }) => ref);
}

import type { PlanNode } from "@planc/core";
import * as z from "zod";

/** A rule of who alone may, or who must not. */
export function isRuleOfAccess({ ref, data }: PlanNode): boolean {
  return ref.startsWith("brief/access#") && ruleOf.safeParse(data).data?.who.modality !== "may";
}

/**
 * Whether a requirement says no more than its rules: what they forbid or give to some alone is met by
 * policies, and not by the operation that they are about.
 */
export function saysOnlyRules(
  requirement: PlanNode,
  said: readonly PlanNode[],
  rules: readonly PlanNode[],
): boolean {
  if (rules.length === 0) return false;
  const about = rules.flatMap(({ data }) => ruleOf.safeParse(data).data ?? []);
  const covers = (action: z.infer<typeof actionOf>) =>
    about.some(
      ({ concept, verb, effects }) =>
        (concept === undefined || concept === action.concept) &&
        (verb === undefined ? effects.includes(action.effect) : verb === action.verb),
    );
  return said
    .filter(({ ref, data }) => {
      if (!ref.startsWith("brief/action#")) return false;
      return actionOf.safeParse(data).data?.requirements.includes(requirement.ref) === true;
    })
    .every(({ data }) => {
      const action = actionOf.safeParse(data).data;
      return action !== undefined && covers(action);
    });
}

const ruleOf = z.object({
  who: z.object({ modality: z.string() }),
  concept: z.string().optional(),
  verb: z.string().optional(),
  effects: z.array(z.string()),
});
const actionOf = z.object({
  concept: z.string(),
  verb: z.string(),
  effect: z.string(),
  requirements: z.array(z.string()),
});

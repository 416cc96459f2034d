import { circleOf, isAccepted } from "@planc/core";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { unitOf } from "./owners.ts";
import type { Plan } from "./plan.ts";

/**
 * Who keeps what is open to those whom somebody has let in, and has to know when somebody is let in and when
 * that ends.
 */
export function circleIn(plan: Plan): (action: Action) => readonly ComponentView[] {
  const circle = circleOf(plan.facts.concepts, plan.attributes);
  if (!circle) return () => [];
  return ({ data: { concept, effect, state } }) => {
    const begins = effect === "transition" && state !== undefined && isAccepted(state);
    if (concept !== circle.join.ref || !(begins || effect === "delete")) return [];
    return circle.held.flatMap(({ thing }) => unitOf(thing.ref, plan) ?? []);
  };
}

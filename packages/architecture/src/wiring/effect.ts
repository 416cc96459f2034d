import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { several, single } from "../model/language.ts";
import { userConcept } from "./of-person.ts";
import { unitOf } from "./owners.ts";
import type { Plan } from "./plan.ts";

/** What one component does upon what another has done. */
export interface Effect {
  readonly by: ComponentView;
  readonly does: string;
  /** Whether rows of its own change: such work crosses programs, and no one transaction holds it. */
  readonly changes: boolean;
}

export type Way = (action: Action) => readonly Effect[];

/** What the keeper of a concept does to rows of its own. */
export function effect(concept: string, plan: Plan, does: string): readonly Effect[] {
  const by = unitOf(concept, plan);
  return by ? [{ by, does, changes: true }] : [];
}

export const nameOf = (concept: string, { facts }: Plan): string =>
  single(facts.concept.get(concept)?.data ?? { name: "thing" });
export const namesOf = (concept: string, { facts }: Plan): string =>
  several(facts.concept.get(concept)?.data ?? { name: "thing" });

export const changing: ReadonlySet<Action["data"]["effect"]> = new Set<Action["data"]["effect"]>([
  "create",
  "update",
  "transition",
  "delete",
]);

/** Whoever refers to a person has their id; the person's account does not act on it. */
export const isAboutPeople = (concept: string): boolean => concept === userConcept;

import { unitSuffix } from "../design/backend.ts";
import { isCalled } from "../design/called.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { wordsOf } from "../model/language.ts";
import type { Plan } from "./plan.ts";

/** Concepts that a deployable answers for. */
export function conceptsOf(unit: ComponentView, plan: Plan): ComponentView["data"]["owns"] {
  return plan.owned.get(unit.ref) ?? [];
}

/** The deployable of a service that the text names. */
export function unitNamed(id: string, { facts, byId }: Plan): ComponentView | undefined {
  return byId.get(`${id}-${unitSuffix[facts.cut.unit]}`);
}

export function actionsOf(unit: ComponentView, plan: Plan): readonly Action[] {
  return conceptsOf(unit, plan).flatMap((concept) => plan.facts.actionsOn.get(concept) ?? []);
}

/** The deployable that answers for a concept; the only one answers for everything. */
export function unitOf(concept: string, plan: Plan): ComponentView | undefined {
  return plan.unitOf.get(concept) ?? (plan.units.length === 1 ? plan.units[0] : undefined);
}

/** The deployable at which people sign in. */
export function unitOfAccounts(plan: Plan): ComponentView | undefined {
  return unitOf("brief/concept#user", plan) ?? plan.units[0];
}

/** Deployables that people's requests reach. */
export function exposedUnits(plan: Plan): readonly ComponentView[] {
  const keeping = plan.units.filter((unit) => conceptsOf(unit, plan).length > 0);
  if (keeping.length === 0 || plan.units.length === 1) return plan.units.slice(0, 1);
  const called = keeping.filter((unit) => isCalled(conceptsOf(unit, plan), plan.facts));
  return called.length > 0 ? called : keeping;
}

/**
 * The deployables that a component is for: those whose concepts its words name, else those that `fits`
 * picks, else the one with most to do.
 */
export function usersOf(
  words: readonly string[],
  plan: Plan,
  fits: (unit: ComponentView) => boolean,
): readonly ComponentView[] {
  if (plan.units.length < 2) return plan.units;
  const wanted = new Set(words.flatMap(wordsOf));
  const named = plan.units.filter((unit) =>
    [
      ...conceptsOf(unit, plan).map((ref) => plan.facts.concept.get(ref)?.data.name ?? ""),
      unit.data.name,
    ]
      .flatMap(wordsOf)
      .some((word) => wanted.has(word) && !generic.has(word)),
  );
  if (named.length > 0) return named;
  const fitting = plan.units.filter(fits);
  if (fitting.length > 0) return fitting;
  const ranked = plan.units.toSorted(
    (a, b) => actionsOf(b, plan).length - actionsOf(a, plan).length || (a.id < b.id ? -1 : 1),
  );
  return ranked.slice(0, 1);
}

/** Words of names that tell nothing apart. */
const generic = new Set(["service", "function", "user", "data", "item", "file", "member"]);

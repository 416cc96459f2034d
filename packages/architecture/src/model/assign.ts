import { capabilities } from "../catalog/context-words.ts";
import { wordsOf } from "./language.ts";
import type { Concept, RelationModel } from "./relations.ts";
import type { StatedService } from "./stated-services.ts";

/** Concepts by the id of the stated service that keeps them. */
export function assignConcepts(
  services: readonly StatedService[],
  concepts: readonly Concept[],
  model: RelationModel,
): ReadonlyMap<string, string> {
  const assigned = new Map<string, string>();
  for (const concept of concepts) {
    if (!model.of.has(concept.ref)) continue;
    const best = bestService(services, concept);
    if (best) assigned.set(concept.ref, best);
  }
  // Parts follow their whole, then whatever needs something follows that, until nothing moves.
  for (const concept of concepts) {
    const whole = model.of.get(concept.ref);
    const service = whole === undefined ? undefined : assigned.get(whole);
    if (service && !assigned.has(concept.ref)) assigned.set(concept.ref, service);
  }
  for (const strong of [true, false]) follow(assigned, model, strong);
  return assigned;
}

function follow(assigned: Map<string, string>, model: RelationModel, strong: boolean): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const link of model.links) {
      if (link.strong !== strong || model.aggregates.get(link.to)?.account) continue;
      const service = assigned.get(link.to);
      const aggregate = model.aggregates.get(link.from);
      if (!service || !aggregate || aggregate.account) continue;
      for (const member of aggregate.members) {
        if (assigned.has(member)) continue;
        assigned.set(member, service);
        moved = true;
      }
    }
  }
}

function bestService(services: readonly StatedService[], concept: Concept): string | undefined {
  let best: { id: string; score: number } | undefined;
  for (const { id, name } of services) {
    const score = closeness(wordsOf(name), wordsOf(concept.data.name));
    if (score > (best?.score ?? 0)) best = { id, score };
  }
  return best?.id;
}

/** How well a service's name fits a concept's: the same words, or what such a service usually keeps. */
function closeness(service: readonly string[], concept: readonly string[]): number {
  const shared = concept.filter((word) => service.includes(word)).length;
  if (shared > 0) return 2 + shared / concept.length;
  const kept = capabilities
    .filter((each) => each.service.some((word) => service.includes(word)))
    .flatMap((each) => each.concepts);
  const usual = concept.filter((word) => kept.includes(word)).length;
  return usual > 0 ? usual / concept.length : 0;
}

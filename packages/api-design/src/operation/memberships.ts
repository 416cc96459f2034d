import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { userConcept } from "./access.ts";

/** Concepts whose rows say which people are in which group. */
export function membershipsOf(
  concepts: readonly ViewOf<typeof brief.concept>[],
  relations: readonly ViewOf<typeof brief.relation>[],
): ReadonlySet<string> {
  const ofPeople = new Set<string>(
    relations.flatMap(({ data: { from, to, owned } }) =>
      to === userConcept && owned ? [from] : [],
    ),
  );
  return new Set(
    concepts.flatMap(({ ref, data: { role } }) =>
      role === "join" && ofPeople.has(ref) ? [ref] : [],
    ),
  );
}

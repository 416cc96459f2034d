import type { Ref } from "@planc/core";
import { conceptKey } from "./naming.ts";
import type { Readings } from "./readings.ts";

type Concept = Ref<"brief/concept">;

/** Which things have a property, by the key of its name. */
export function ownersOf(
  { attributes }: Pick<Readings, "attributes">,
  find: (name: string) => Concept | undefined,
): ReadonlyMap<string, ReadonlySet<Concept>> {
  const owners = new Map<string, Set<Concept>>();
  for (const { data } of attributes) {
    const concept = find(data.concept);
    if (!concept || data.passing === true) continue;
    const key = conceptKey(data.name);
    owners.set(key, (owners.get(key) ?? new Set<Concept>()).add(concept));
  }
  return owners;
}

/** What each thing refers to. */
export function joinsOf(
  { relations }: Pick<Readings, "relations">,
  find: (name: string) => Concept | undefined,
): ReadonlyMap<Concept, ReadonlySet<Concept>> {
  const joins = new Map<Concept, Set<Concept>>();
  for (const { data } of relations) {
    const [from, to] = [find(data.from), find(data.to)];
    if (from && to) joins.set(from, (joins.get(from) ?? new Set<Concept>()).add(to));
  }
  return joins;
}

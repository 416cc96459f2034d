import type { Archetype } from "../archetype.ts";
import { contextMaps } from "../catalog/context-maps/index.ts";
import type { Wording } from "./wording.ts";

interface Place {
  readonly name: string;
  readonly because: string;
}

/** Where architects of the domain put its concepts, by the archetype's name for them. */
export function areasOf(
  archetype: Archetype,
  names: ReadonlySet<string>,
  wording: ReadonlyMap<string, Wording>,
): ReadonlyMap<string, Place> {
  const there = (contextMaps[archetype.key] ?? []).filter(
    ({ needs }) => needs === undefined || needs.some((each) => names.has(each)),
  );
  const ownNames = new Map(
    archetype.concepts.map(({ name, plural }) => [plural, wording.get(name)?.plural] as const),
  );
  return new Map(
    there.flatMap(({ name, because, concepts }) => {
      const own = ownNames.get(name);
      const place = { name: own ? own.charAt(0).toUpperCase() + own.slice(1) : name, because };
      return concepts.map((concept) => [concept, place] as const);
    }),
  );
}

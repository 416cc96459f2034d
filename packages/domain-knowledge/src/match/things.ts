import type { ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import type { Archetype } from "../archetype.ts";
import { foldName } from "../text/words.ts";

type Concept = ViewOf<typeof reading.concept>;

/** Names, folded, of the things that the text itself keeps; what it names in passing is none. */
export function thingsIn(concepts: readonly Concept[]): ReadonlySet<string> {
  return new Set(
    concepts.filter(({ data }) => data.passing !== true).map(({ data }) => foldName(data.name)),
  );
}

/** How many of the things are what the domain is about. Accounts are of every domain. */
export function knownThings({ concepts }: Archetype, things: ReadonlySet<string>): number {
  return concepts.filter(
    (each) =>
      each.core &&
      each.keepsName !== true &&
      [each.name, ...(each.aliases ?? [])].some((name) => things.has(foldName(name))),
  ).length;
}

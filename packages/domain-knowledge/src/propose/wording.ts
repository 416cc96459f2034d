import type { Archetype, ArchetypeConcept } from "../archetype.ts";
import { foldName } from "../text/words.ts";

/** The name that a concept goes by in this plan, and whether the text itself names it. */
export interface Wording {
  readonly name: string;
  readonly plural: string | undefined;
  readonly named: boolean;
}

/**
 * Lets the text have its own words: where it has a concept under another name of the archetype's
 * (`issue` for `Task`), the proposal takes that name, so that both become one.
 */
export function wordingOf(
  archetype: Archetype,
  conceptNames: readonly string[],
): ReadonlyMap<string, Wording> {
  const read = new Map(conceptNames.map((name) => [foldName(name), name]));
  return new Map(archetype.concepts.map((concept) => [concept.name, choose(concept, read)]));
}

function choose(concept: ArchetypeConcept, read: ReadonlyMap<string, string>): Wording {
  const own = { name: concept.name, plural: concept.plural };
  if (read.has(foldName(concept.name))) return { ...own, named: true };
  const alias = (concept.aliases ?? []).find((each) => read.has(foldName(each)));
  if (alias === undefined) return { ...own, named: false };
  return concept.keepsName
    ? { ...own, named: true }
    : { name: alias.charAt(0).toUpperCase() + alias.slice(1), plural: undefined, named: true };
}

import type { PackDecomposition } from "../format/decomposition.ts";
import { foldTerm } from "../format/glossary.ts";
import type { Pack } from "../format/pack-schema.ts";

type PackOutline = NonNullable<Pack["outline"]>[number];

/**
 * A pack joined with the one that it extends. What both have is the extending pack's: parameters and entries of
 * the catalogue by name, preferences by topic and technology, cuts by style, instances by what they are of,
 * documents of the outline by path, sections and rules by name, terms by themselves. Fixtures are its own
 * alone: those of the base show the base.
 */
export function extendPack(base: Pack, pack: Pack): Pack {
  return {
    ...pack,
    parameters: { ...base.parameters, ...pack.parameters },
    preferences: joined(
      base.preferences,
      pack.preferences,
      (each) => `${each.topic} ${each.technology}`,
    ),
    ...(base.catalogue || pack.catalogue
      ? {
          catalogue: {
            entries: { ...base.catalogue?.entries, ...pack.catalogue?.entries },
            slots: { ...base.catalogue?.slots, ...pack.catalogue?.slots },
          },
        }
      : {}),
    decomposition: joined(
      base.decomposition?.flatMap(perStyle(base)),
      pack.decomposition?.flatMap(perStyle(pack)),
      (each) => each.style ?? "",
    ),
    instances: joined(base.instances, pack.instances, (each) => each.unit),
    outline: joined(
      base.outline?.map(takenOver(base, pack)),
      pack.outline,
      (each) => each.document,
    ),
    sections: joined(base.sections, pack.sections, (each) => each.name),
    glossary: joined(base.glossary, pack.glossary, (each) => foldTerm(each.term)),
    rules: joined(base.rules, pack.rules, (each) => each.name),
  };
}

/** An outline of the base in which the base's own sections go by the key that they have as this pack's. */
function takenOver(base: Pack, pack: Pack) {
  const own = `pack-${base.name}/`;
  const renamed = (key: string) =>
    key.startsWith(own) ? `pack-${pack.name}/${key.slice(own.length)}` : key;
  return (outline: PackOutline): PackOutline => ({
    ...outline,
    sections: outline.sections.map((each) =>
      typeof each === "string" ? renamed(each) : { ...each, section: renamed(each.section) },
    ),
  });
}

/** What is said of all styles of a pack, said of each. */
function perStyle({ styles }: Pack) {
  return (each: PackDecomposition): readonly PackDecomposition[] =>
    each.style === undefined ? styles.map((style) => ({ ...each, style })) : [each];
}

function joined<T>(
  base: readonly T[] | undefined,
  own: readonly T[] | undefined,
  keyOf: (each: T) => string,
): T[] {
  const byKey = new Map((base ?? []).map((each) => [keyOf(each), each]));
  for (const each of own ?? []) byKey.set(keyOf(each), each);
  return [...byKey.values()];
}

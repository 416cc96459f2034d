import type { Pack } from "../format/pack-schema.ts";

/**
 * A pack joined with the one that it extends. What both have is the extending pack's: parameters by
 * name, preferences by topic and technology, documents of the outline by path, sections and
 * rules by name. Fixtures are its own alone: those of the base show the base.
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
    outline: joined(base.outline, pack.outline, (each) => each.document),
    sections: joined(base.sections, pack.sections, (each) => each.name),
    rules: joined(base.rules, pack.rules, (each) => each.name),
  };
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

import { namePattern, type Ref, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { type AskedKind, askedKinds, searchWords } from "../catalog/search-words.ts";

type Requirement = ViewOf<typeof brief.requirement>;
type Mention = ViewOf<typeof brief.mention>;

/** What is asked of the search of one thing, each with what asks for it. */
export type Asked = Readonly<Partial<Record<AskedKind, readonly Ref[]>>>;

/** Which of the patterns that a text may name means which wish. */
const patterns: Readonly<Record<string, AskedKind>> = {
  "faceted search": "facets",
  "search as you type": "suggestions",
};

/**
 * Reads what is asked of searches. What names one thing that is searched is asked of that; what names none of them
 * is asked of all.
 */
export function askedOf(
  entities: readonly ViewOf<typeof data.entity>[],
  requirements: readonly Requirement[],
  mentions: readonly Mention[],
): (entity: Ref) => Asked {
  const found = new Map<Ref, Map<AskedKind, Ref[]>>();
  const add = (entity: Ref, kind: AskedKind, by: Ref) => {
    const kinds = found.get(entity) ?? new Map<AskedKind, Ref[]>();
    found.set(entity, kinds.set(kind, [...(kinds.get(kind) ?? []), by]));
  };
  const named = entities.map(({ ref, data: { name } }) => ({ ref, words: namePattern(name) }));
  for (const { ref, data } of requirements) {
    if (data.priority === "wont" || data.later !== undefined) continue;
    const text = data.text.slice(0, 1_000);
    const kinds = kindsIn(text);
    if (kinds.length === 0) continue;
    const meant = named.filter(({ words }) => words.test(text));
    for (const { ref: entity } of meant.length > 0 ? meant : named) {
      for (const kind of kinds) add(entity, kind, ref);
    }
  }
  for (const { ref, data } of mentions) {
    const kind = patterns[data.technology.toLowerCase()];
    if (kind === undefined || data.modality === "avoid") continue;
    for (const { ref: entity } of named) add(entity, kind, ref);
  }
  return (entity) => Object.fromEntries(found.get(entity) ?? []);
}

function kindsIn(text: string): readonly AskedKind[] {
  return askedKinds.filter((kind) => searchWords[kind].test(text));
}

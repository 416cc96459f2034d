import type { concept } from "./ir/brief.ts";
import type { entity, field } from "./ir/data.ts";
import type { ViewOf } from "./node.ts";
import { slug } from "./slug.ts";

type Field = ViewOf<typeof field>;
type Entity = ViewOf<typeof entity>;

/** Deeds that somebody does to a thing once, or not at all: names of what is kept of them. */
const onceEach = /\b(?:bookmark|enrol?lment|favou?rite|follow|like|membership|rsvp|upvote|vote)s?$/;

/**
 * The references of a link that no two rows have all alike: of a join, of a deed that everybody does once, and of
 * what is named after the things that it links and has nothing else. Empty where rows may repeat.
 */
export function pairedOnce(
  of: Entity,
  /** Those of its fields that are new, without the one of its tenant. */
  fields: readonly Field[],
  {
    concepts,
    entities,
  }: {
    readonly concepts: readonly ViewOf<typeof concept>[];
    readonly entities: readonly Entity[];
  },
): readonly Field[] {
  const joined = fields.filter(({ data: { references, required } }) => references && required);
  if (joined.length < 2) return [];
  const named = concepts.find(({ ref }) => ref === of.data.concept)?.data;
  const isOnce =
    named?.role === "join" || (named !== undefined && onceEach.test(spaced(named.name)));
  return isOnce || isNamedAfterAll(of, fields, joined, entities) ? joined : [];
}

/** `Recipe tag` of recipes and tags: its name is those of what it links, and it has nothing of its own. */
function isNamedAfterAll(
  of: Entity,
  fields: readonly Field[],
  joined: readonly Field[],
  entities: readonly Entity[],
): boolean {
  const names = joined.flatMap(
    ({ data: { references } }) =>
      entities.find(({ ref }) => ref === references?.entity)?.data.name ?? [],
  );
  const own = fields.filter(({ data }) => !data.references && !data.generated);
  return own.length === 0 && spaced(names.join(" ")) === spaced(of.data.name);
}

function spaced(name: string): string {
  return slug(name).replaceAll("-", " ");
}

import { type DataOf, type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { associations, towards } from "../catalog/association-words.ts";
import { derived } from "../kit.ts";
import { spacedName } from "../words/split-name.ts";
import type { Readings } from "./readings.ts";
import { restsOn } from "./refs.ts";

type Concept = DraftOf<typeof brief.concept>;
type Relation = DraftOf<typeof brief.relation>;
type Find = (name: string) => Ref<"brief/concept"> | undefined;

/** Texts that say it more often say nothing new. */
const mostTold = 400;

/**
 * What a thing ties together that is somebody's deed: "members RSVP to events" makes each RSVP one of a
 * member for an event. Only where nothing else says what it belongs to.
 */
export function associationRelations(
  { statements }: Pick<Readings, "statements">,
  concepts: readonly Concept[],
  relations: readonly Relation[],
  find: Find,
): readonly Relation[] {
  const people = concepts.find(({ id }) => id === "user");
  const refOf = ({ id }: Concept): Ref<"brief/concept"> => `brief/concept#${id}`;
  return concepts.flatMap((concept) => {
    const { role, name } = concept.data;
    const deed = associations.find(([pattern]) =>
      pattern.test(spacedName(name).toLowerCase()),
    )?.[1];
    if (deed === undefined || (role !== "stored" && role !== "join")) return [];
    const own = refOf(concept);
    const known = new Set(
      relations.flatMap(({ data: { from, to } }) =>
        from === own ? [to] : to === own ? [from] : [],
      ),
    );
    const target = doneTo(deed, statements, (other) => {
      const found = find(other);
      return found === own || (people !== undefined && found === refOf(people)) ? undefined : found;
    });
    const targets = [target, people && { to: refOf(people), from: [] }].filter(
      (each) => each !== undefined && !known.has(each.to),
    );
    return targets.flatMap((each): Relation[] => {
      if (each === undefined || (target === undefined && known.size === 0)) return [];
      const data: DataOf<typeof brief.relation> = {
        from: own,
        to: each.to,
        kind: "many-to-one",
        required: true,
        owned: true,
      };
      const id = join(concept.id, each.to.slice("brief/concept#".length));
      const [first, ...rest] = [...each.from, ...restsOn(concept)];
      return first === undefined
        ? []
        : [node(brief.relation, id, data, derived("association-by-deed", [first, ...rest]))];
    });
  });
}

/** The thing that the deed is mostly done to, with the statements that say so. */
function doneTo(
  deed: RegExp,
  statements: Readings["statements"],
  find: Find,
): { readonly to: Ref<"brief/concept">; readonly from: readonly Ref[] } | undefined {
  const told = new Map<Ref<"brief/concept">, Ref[]>();
  for (const { ref, data } of statements.slice(0, mostTold * 50)) {
    const text = data.text.toLowerCase();
    for (const { 0: word, index } of text.matchAll(deed)) {
      const behind = text.slice(index + word.length, index + word.length + 80);
      const rest = behind.slice(towards.exec(behind)?.[0].length ?? 0);
      const words = rest.split(/[^\p{L}\p{N}-]+/u).filter((each) => each !== "");
      const to = [3, 2, 1]
        .map((length) => find(words.slice(0, length).join(" ")))
        .find((each) => each);
      if (to !== undefined && words.length > 0) told.set(to, [...(told.get(to) ?? []), ref]);
    }
  }
  const [best] = [...told].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return best && { to: best[0], from: [...new Set(best[1])].slice(0, 5) };
}

/** The relations with those of deeds. */
export function withAssociations(
  relations: readonly Relation[],
  readings: Pick<Readings, "statements">,
  concepts: readonly Concept[],
  find: Find,
): readonly Relation[] {
  return [...relations, ...associationRelations(readings, concepts, relations, find)];
}

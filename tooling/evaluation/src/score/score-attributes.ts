import type { Brief } from "../brief.ts";
import type { LabelledEntity } from "../labels.ts";
import { assign } from "../names/assign.ts";
import { attributeNames } from "../names/rules.ts";
import { type NameRule, sameness } from "../names/sameness.ts";
import { wordsOf } from "../names/words-of.ts";
import { addTallies, type Tally } from "../tally.ts";
import { isNeutral, type MatchedEntities } from "./score-entities.ts";

export interface ScoredAttributes {
  readonly tally: Tally;
  /** Relations that stand for a labelled attribute. */
  readonly standIns: ReadonlySet<string>;
}

/** Properties of entities that are in scope; those of an entity that was not read are all missed. */
export function scoreAttributes(
  entities: readonly LabelledEntity[],
  { attributes, relations, concepts }: Brief,
  { conceptOf, entityOf }: MatchedEntities,
): ScoredAttributes {
  const standIns = new Set<string>();
  const nameOf = new Map<string, string>(concepts.map(({ ref, data }) => [ref, data.name]));
  const tallies = entities
    .filter((entity) => !isNeutral(entity))
    .map((entity): Tally => {
      const say = (name: string): string => `${entity.name}.${name}`;
      const concept = conceptOf.get(entity);
      if (concept === undefined)
        return { found: [], missed: entity.attributes.map(say), wrong: [] };
      const rule = {
        ...attributeNames,
        owner: [...wordsOf(entity.name), ...wordsOf(concept.data.name)],
      };
      const alike = (label: string, name: string): number =>
        Math.max(
          sameness(label, name, rule),
          0.8 * sameness(reference(label), reference(name), rule),
        );
      const own = attributes.filter(({ data }) => data.concept === concept.ref);
      const named = assign(entity.attributes, own, (label, { data }) => alike(label, data.name));
      const byHead = assign(named.missed, named.left, (label, { data }) =>
        onlyOne(label, data.name, named, rule),
      );
      const pairs = [...named.pairs, ...byHead.pairs];
      const { missed, left } = byHead;
      const ties = relations.filter(({ data }) => [data.from, data.to].includes(concept.ref));
      const byRelation = assign(missed, ties, (label, { data }) => {
        const other = data.from === concept.ref ? data.to : data.from;
        const there = entityOf.get(other);
        const meant = there && data.role === undefined ? notes(entity, there) : [];
        const names = [data.role, nameOf.get(other), there?.name, ...meant];
        return Math.max(0, ...names.map((name) => (name === undefined ? 0 : alike(label, name))));
      });
      for (const [, { ref }] of byRelation.pairs) standIns.add(ref);
      const known = [
        ...entity.implied_attributes,
        ...entity.relationships.flatMap(({ to, note }) => [to, note ?? to]),
      ];
      return {
        found: [...pairs, ...byRelation.pairs].map(([label]) => say(label)),
        missed: byRelation.missed.map(say),
        wrong: left
          .filter(({ data }) => !known.some((label) => alike(label, data.name) > 0))
          .map(({ data }) => say(data.name)),
      };
    });
  return { tally: addTallies(tallies), standIns };
}

/** What the only relation between two is labelled as: who has no role of its own has that one. */
function notes(one: LabelledEntity, other: LabelledEntity): readonly string[] {
  const between = [
    ...one.relationships.filter(({ to }) => to === other.name),
    ...other.relationships.filter(({ to }) => to === one.name),
  ];
  const [only] = between.length === 1 ? between : [];
  // A membership is of members.
  return only?.note === undefined ? [] : [only.note, only.note.replace(/ships?$/u, "")];
}

/** `pipeline stage` is the stage, where nothing else that is left on either side is a stage. */
function onlyOne(
  label: string,
  name: string,
  { missed, left }: { readonly missed: readonly string[]; readonly left: Brief["attributes"] },
  rule: NameRule,
): number {
  const same = (one: string, other: string): number =>
    sameness(one, other, { ...rule, byHead: true });
  const alone =
    missed.filter((each) => same(each, name) > 0).length === 1 &&
    left.filter(({ data }) => same(label, data.name) > 0).length === 1;
  return alone ? same(label, name) : 0;
}

/** `user_id` refers to the user. */
function reference(name: string): string {
  const words = wordsOf(name);
  const last = words.at(-1);
  return words.length > 1 && (last === "id" || last === "identifier")
    ? words.slice(0, -1).join(" ")
    : name;
}

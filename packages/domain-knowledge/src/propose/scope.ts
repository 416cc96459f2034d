import type { Archetype, ArchetypeConcept } from "../archetype.ts";
import { foldName } from "../text/words.ts";
import type { Detail } from "./detail.ts";
import type { Heard } from "./heard.ts";
import { sameAs } from "./same-attribute.ts";
import { isKept, type Thing, type Things } from "./things.ts";
import type { Wording } from "./wording.ts";

type Relation = NonNullable<ArchetypeConcept["relations"]>[number];
type Named<Value> = readonly [name: string, value: Value];

/** A text that says this many attributes of a thing has said what it keeps of it … */
const said = 3;
/** … and of one that says fewer, as many are proposed as make this many together. */
const together = { sketch: Number.POSITIVE_INFINITY, outline: 6, specification: 4 };

const acting: Record<Detail, Scope["actors"]> = {
  sketch: "all",
  outline: "acting",
  specification: "none",
};

export interface Situation {
  readonly detail: Detail;
  readonly heard: Heard;
  readonly wording: ReadonlyMap<string, Wording>;
  readonly things: Things;
  /** Names, folded, of things whose life cycle the text speaks of without saying its states. */
  readonly openLifeCycles: ReadonlySet<string>;
  /** Whether the text says who works with the product. */
  readonly namesActors: boolean;
}

/** What of an archetype a text leaves room for. */
export interface Scope {
  readonly concepts: readonly ArchetypeConcept[];
  /** Whether what happens to the concept is worth saying: its life cycle. */
  readonly hasStates: (concept: ArchetypeConcept) => boolean;
  readonly attributesOf: (
    concept: ArchetypeConcept,
  ) => readonly Named<ArchetypeConcept["attributes"][string]>[];
  readonly relates: (concept: ArchetypeConcept, relation: Relation) => boolean;
  readonly does: (concept: ArchetypeConcept, verb: string) => boolean;
  /**
   * Whether the domain may say who acts: all but those whose things are not there, only those who have
   * something to do, or nobody.
   */
  readonly actors: "all" | "acting" | "none";
  readonly systems: boolean;
}

/** The rule of the product: what the text says stays as it is, and the more it says, the less is added. */
export function scopeOf(archetype: Archetype, situation: Situation): Scope {
  const { detail, heard, things, openLifeCycles, namesActors } = situation;
  const thingFor = (concept: ArchetypeConcept) => thingOf(concept, situation);
  const concepts = conceptsIn(archetype, situation);
  const names = new Set(concepts.map(({ name }) => name));
  return {
    concepts,
    hasStates: (concept) => {
      const thing = thingFor(concept);
      if (detail !== "specification" || thing === undefined) return true;
      // Where the text speaks of hardly one of the usual states, the thing has others.
      const states = Object.keys(concept.states ?? {});
      const told = states.filter((state) => heard.wants([state]));
      return openLifeCycles.has(foldName(thing.name)) && told.length * 2 > states.length;
    },
    attributesOf: (concept) => {
      const all = Object.entries(concept.attributes).filter(
        ([, { when, unless }]) => (when === undefined || heard.wants(when)) && !heard.wants(unless),
      );
      const thing = thingFor(concept);
      if (thing === undefined) return all;
      const stated = new Set(thing.attributes.map(foldName));
      const same = sameAs(thing.name, thing.attributes);
      // People of whom a specification tells have beside that what signing in needs, not what is only usual.
      const bare = concept.keepsName === true && detail === "specification";
      const open = all.filter(
        ([name, { required }]) => !same(name) && (!bare || required === true),
      );
      const room = stated.size < said || detail === "sketch" ? together[detail] - stated.size : 0;
      const added = new Set(byNeed(open).slice(0, Math.max(0, room)));
      // Those that the text names are proposed for their types alone.
      return all.filter((each) => stated.has(foldName(each[0])) || added.has(each));
    },
    relates: (concept, relation) => {
      if (!names.has(relation.to)) return false;
      const from = thingFor(concept);
      const other = archetype.concepts.find(({ name }) => name === relation.to);
      const to = other && thingFor(other);
      if (detail === "sketch" || from === undefined || to === undefined) return true;
      return !things.relates(from.name, to.name) && isNeeded(relation);
    },
    does: (concept, verb) => {
      const thing = thingFor(concept);
      if (detail === "sketch" || thing === undefined) return true;
      if (detail === "outline" && thing.verbs.size === 0) return true;
      return thing.verbs.has(verb);
    },
    actors: detail === "outline" && namesActors ? "none" : acting[detail],
    systems: detail !== "specification",
  };
}

function conceptsIn(archetype: Archetype, situation: Situation): readonly ArchetypeConcept[] {
  const { detail, heard, wording } = situation;
  const open = archetype.concepts.filter((concept) => {
    const thing = thingOf(concept, situation);
    if (thing === undefined && heard.wants(concept.unless)) return false;
    return !heard.leavesOut(concept) && (thing === undefined || isKept(thing));
  });
  if (detail === "sketch") {
    return open.filter(
      (each) => each.core || heard.wants(each.when) || wording.get(each.name)?.named === true,
    );
  }
  const kept = new Set(open.filter((each) => thingOf(each, situation) !== undefined));
  if (detail === "specification") return [...kept];
  const needed = new Set(
    [...kept].flatMap(({ relations = [] }) => relations.filter(isNeeded).map(({ to }) => to)),
  );
  const keptNames = new Set([...kept].map(({ name }) => name));
  return open.filter(
    (each) =>
      kept.has(each) ||
      (each.core &&
        (each.keepsName === true ||
          needed.has(each.name) ||
          (each.relations ?? []).some(
            (relation) => isNeeded(relation) && keptNames.has(relation.to),
          ))),
  );
}

/** The thing of the text that the concept is, if the text keeps it. */
function thingOf(
  concept: ArchetypeConcept,
  { detail, wording, things }: Situation,
): Thing | undefined {
  // A specification that keeps logins does not say that it keeps users.
  if (concept.keepsName && detail === "specification") return things.get(concept.name);
  return things.get(wording.get(concept.name)?.name ?? concept.name);
}

/** Without the other one, the thing means nothing. */
function isNeeded({ required, owned }: Relation): boolean {
  return required === true || owned === true;
}

function byNeed<Attribute extends Named<{ readonly required?: boolean | undefined }>>(
  attributes: readonly Attribute[],
): readonly Attribute[] {
  return [
    ...attributes.filter(([, { required }]) => required),
    ...attributes.filter(([, { required }]) => !required),
  ];
}

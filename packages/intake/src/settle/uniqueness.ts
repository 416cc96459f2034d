import { type DraftOf, idOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { calledOff } from "../catalog/claim-words.ts";
import { namesStanding } from "../catalog/standing-words.ts";
import {
  amongActive,
  doubleBooking,
  oneOf,
  permits,
  refusesSecond,
  surelyRefused,
  takenAlready,
} from "../catalog/uniqueness-words.ts";
import { derived } from "../kit.ts";
import { clip } from "../words/cut-text.ts";
import { inWords } from "../words/in-words.ts";
import { nameId } from "../words/name-id.ts";
import { nameWords, spacedName } from "../words/split-name.ts";
import type { Attribute, Claim, Concept, Relation } from "./claims.ts";
import { patternOf } from "./field-places.ts";
import { groupBy } from "./names.ts";
import { partOf, refusedTo, type Taker } from "./takers.ts";

type Requirement = DraftOf<typeof brief.requirement>;
type Uniqueness = DraftOf<typeof brief.uniqueness>;

/** What is to be tested says nothing that is not said elsewhere. */
const ofTests = /\bautomated tests?\b/i;

interface Model {
  readonly concepts: readonly Concept[];
  readonly attributes: readonly Attribute[];
  readonly relations: readonly Relation[];
  readonly requirements: readonly Requirement[];
}

/** One of what tells a thing of some kind from others: what it refers to, or the day that it is for. */
interface Part {
  readonly ref: Ref<"brief/attribute"> | Ref<"brief/relation">;
  readonly concept: string;
  readonly pattern: RegExp;
}

interface Saying {
  readonly concept: string;
  readonly parts: readonly Part["ref"][];
  readonly isActive: boolean;
  readonly requirement: Requirement;
}

/** "only one booking per seat and day", "prevent two bookings of the same seat on the same day" */
export function withUniqueness(
  model: Model,
  claims: readonly Claim[],
  takers: readonly Taker[] = [],
): Pick<Model, "attributes" | "relations"> & { readonly uniqueness: readonly Uniqueness[] } {
  const parts = partsOf(model, claims);
  const sayings = model.requirements.flatMap((requirement) =>
    requirement.data.priority === "wont" || ofTests.test(requirement.data.text)
      ? []
      : [...sayingsOf(requirement, parts, model, claims), ...refusalsIn(requirement, takers)],
  );
  const groups = groupBy(sayings, (each) => [each.concept, ...each.parts].join(" "));
  const uniqueness = [...groups.values()].map((group) => {
    const [first, ...rest] = [
      ...new Set(group.map(({ requirement }) => `brief/requirement#${requirement.id}` as const)),
    ].sort();
    const { concept, parts: together } = group[0];
    const unless = lettingGo(concept, model);
    const isActive = group.some((each) => each.isActive) || unless.length > 0;
    const name = clip(inWords(together.map((ref) => nameOf(ref, model))), 200);
    return node(
      brief.uniqueness,
      join(concept, nameId(name)),
      {
        concept: `brief/concept#${concept}`,
        name,
        together: [...together],
        ...(isActive ? { active: true as const } : {}),
        ...(unless.length > 0 ? { unless: [...unless] } : {}),
        requirements: first ? [first, ...rest] : [],
      },
      derived("one-for-the-same", first ? [first, ...rest] : [`brief/concept#${concept}`]),
    );
  });
  const given = new Set<string>(uniqueness.flatMap(({ data }) => data.together));
  // What is missing is the same as nothing.
  const required = <Draft extends Attribute | Relation>(slot: string, draft: Draft): Draft =>
    given.has(`brief/${slot}#${draft.id}`) && draft.data.required === undefined
      ? { ...draft, data: { ...draft.data, required: true } }
      : draft;
  return {
    attributes: model.attributes.map((each) => required("attribute", each)),
    relations: model.relations.map((each) => required("relation", each)),
    uniqueness,
  };
}

function partsOf({ attributes, relations }: Model, claims: readonly Claim[]): readonly Part[] {
  const days = new Set(claims.map(({ day }) => day.id));
  return [
    ...relations.flatMap(({ id, data: { from, to, kind, role } }): Part[] => {
      if (kind === "many-to-many" || from === to) return [];
      const names = [idOf(to).replaceAll("-", " "), ...(role === undefined ? [] : [role])];
      const concept = idOf(from);
      return [{ ref: `brief/relation#${id}`, concept, pattern: anyOf(names) }];
    }),
    ...attributes.flatMap(({ id, data: { concept, name, type } }): Part[] => {
      const isDay = days.has(id);
      if (!isDay && type !== "date" && !/\b(?:date|day|month|period|slot|week)$/i.test(name))
        return [];
      const names = isDay ? [name, "day", "date", "calendar day"] : [name];
      return [{ ref: `brief/attribute#${id}`, concept: idOf(concept), pattern: anyOf(names) }];
    }),
  ];
}

function anyOf(names: readonly string[]): RegExp {
  const each = names.map((name) => patternOf(nameWords(name)).source);
  return new RegExp(each.join("|"), "u");
}

function sayingsOf(
  requirement: Requirement,
  parts: readonly Part[],
  { concepts }: Model,
  claims: readonly Claim[],
): readonly Saying[] {
  const sentences = sentencesOf(requirement);
  return sentences.flatMap((sentence, at): readonly Saying[] => {
    const next = /^only one\b/.exec(sentences[at + 1] ?? "")?.[0] ?? "";
    const refuses = refusesSecond.test(`${sentence} ${next}`);
    const told = `${sentence} ${sentences[at + 1] ?? ""}`;
    const isActive = amongActive.test(told);
    const isTaken = takenAlready.test(sentence) && surelyRefused.test(sentence);
    if ((doubleBooking.test(sentence) && refuses) || (isTaken && claims.length === 1)) {
      return meantBy(sentence, claims).map(({ claim, by, day }) => ({
        concept: claim.id,
        parts: [`brief/relation#${by.id}`, `brief/attribute#${day.id}`],
        isActive,
        requirement,
      }));
    }
    const places = [...(refuses ? sameIn(sentence, next) : []), ...perIn(sentence)];
    if (places.length === 0) return [];
    const found = concepts.flatMap(({ id, data }) => {
      const own = parts.filter(
        ({ concept, pattern }) => concept === id && places.some((place) => pattern.test(place)),
      );
      if (own.length < 2) return [];
      const isNamed = patternOf(nameWords(data.name)).test(told);
      return [{ concept: id, parts: own.map(({ ref }) => ref), isActive, requirement, isNamed }];
    });
    const named = found.filter(({ isNamed }) => isNamed);
    const meant = named.length > 0 ? named : found;
    return meant.length === 1 ? meant : [];
  });
}

/** Where nothing ends what takes a thing, each of it counts. */
function refusalsIn(requirement: Requirement, takers: readonly Taker[]): readonly Saying[] {
  return sentencesOf(requirement).flatMap((sentence) =>
    refusedTo(sentence, takers).map((taker) => ({
      concept: taker.claim.id,
      parts: [partOf(taker)],
      isActive: taker.ends,
      requirement,
    })),
  );
}

function sentencesOf({ data }: Requirement): readonly string[] {
  const plain = data.text.slice(0, 2_000).toLowerCase();
  return plain.replace(/(?<=\p{L})-(?=\p{L})/gu, " ").split(/(?<=[.;!?])\s+/);
}

/** The one claim whose thing the sentence, else what is said of the claim, names; none where several are. */
function meantBy(sentence: string, claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const names = (text: string) => (each: Claim) =>
    patternOf(nameWords(each.thing.data.name)).test(text);
  const named = claims.filter(names(sentence));
  const told =
    named.length > 0
      ? named
      : claims.filter((each) =>
          names((each.claim.data.description ?? "").split(/[;.,]/)[0]?.toLowerCase() ?? "")(each),
        );
  return told.length === 1 ? told : [];
}

/** What stands behind each "same", where it is not told what is allowed. */
function sameIn(sentence: string, next: string): readonly string[] {
  const places = sentence.split(/\bsame\s/).slice(1);
  const isAllowed = permits.test(sentence) && !surelyRefused.test(`${sentence} ${next}`);
  const behind = places.map((each) =>
    each
      .split(/[^\p{L}\p{N}]+/u)
      .slice(0, 3)
      .join(" "),
  );
  return places.length < 2 || isAllowed ? [] : behind;
}

/** What stands behind "one … per", with whom it says it of in front. */
function perIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(oneOf)].flatMap(({ 0: words, index }) => {
    const behind = sentence.slice(index + words.length, index + words.length + 160);
    const per = /\b(?:per|for each|for every|for any(?: given)?)\s([^.;:()]{1,80})/.exec(behind);
    if (!per?.[1] || per.index > 60) return [];
    const front = /\b(?:an?|each|every)\s([^.;:,]{1,40})$/.exec(sentence.slice(0, index));
    return [per[1], ...(front?.[1] ? [front[1]] : [])];
  });
}

/** The states in which those that were called off are: they count no longer. */
function lettingGo(concept: string, { concepts, attributes }: Model): readonly string[] {
  const states = concepts.find(({ id }) => id === concept)?.data.states ?? [];
  const values = attributes.flatMap(({ data }) =>
    data.concept === `brief/concept#${concept}` && namesStanding.test(data.name)
      ? (data.values ?? [])
      : [],
  );
  const all = [...new Set([...states.map(({ name }) => name), ...values])];
  return all.filter((name) => calledOff.test(name));
}

/** What people call a part: the role of a relation, the thing that it leads to, or the attribute. */
function nameOf(ref: Part["ref"], { concepts, attributes, relations }: Model): string {
  const relation = relations.find(({ id }) => ref === `brief/relation#${id}`);
  const to = concepts.find(({ id }) => relation?.data.to === `brief/concept#${id}`);
  const attribute = attributes.find(({ id }) => ref === `brief/attribute#${id}`);
  return spacedName(
    relation?.data.role ?? to?.data.name ?? attribute?.data.name ?? idOf(ref),
  ).toLowerCase();
}

import type { DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  calledOff,
  claimDescription,
  claimName,
  endsTaking,
  roomForMore,
  timeOfTaking,
  whenMade,
} from "../catalog/claim-words.ts";
import { doubleBooking, refusesNow, refusesSecond, takenNow } from "../catalog/uniqueness-words.ts";
import { nameWords, spacedName } from "../words/split-name.ts";
import type { Attribute, Concept, Relation } from "./claims.ts";
import { patternOf } from "./field-places.ts";

type Action = DraftOf<typeof brief.action>;
type Actor = DraftOf<typeof brief.actor>;

/** What takes a thing as it is, for no time that it says: who has the seat has it until it is given back. */
export interface Taker {
  readonly claim: Concept;
  readonly thing: Concept;
  readonly by: Relation;
  /** Something ends it, so that the next one may have the thing. */
  readonly ends: boolean;
}

interface Model {
  readonly concepts: readonly Concept[];
  readonly attributes: readonly Attribute[];
  readonly relations: readonly Relation[];
  readonly actors: readonly Actor[];
  readonly actions: readonly Action[];
}

/** What takes which things, where neither has a time or room for several. */
export function takersIn(model: Model): readonly Taker[] {
  const { concepts, attributes, relations, actors } = model;
  const people = new Set(["user", ...actors.map(({ id }) => id)]);
  const of = ({ id }: Concept) =>
    attributes.filter(({ data }) => data.concept === `brief/concept#${id}`);
  const found = concepts.filter(takes).flatMap((claim): readonly Taker[] => {
    if (of(claim).some(isTime)) return [];
    return relations.flatMap((by) => {
      const thing = concepts.find(({ id }) => by.data.to === `brief/concept#${id}`);
      const isThing =
        by.data.from === `brief/concept#${claim.id}` &&
        by.data.kind !== "many-to-many" &&
        by.data.role === undefined &&
        thing !== undefined &&
        thing !== claim &&
        thing.data.role === "stored" &&
        !people.has(thing.id) &&
        !of(thing).some(({ data }) => roomForMore.test(spacedName(data.name)));
      return isThing ? [{ claim, thing, by, ends: isEnded(claim, of(claim), model) }] : [];
    });
  });
  // What takes two things at once may share one of them.
  return found.filter(({ claim }) => found.filter((one) => one.claim === claim).length === 1);
}

function takes({ data: { name, role, description = "" } }: Concept): boolean {
  if (role !== "stored" && role !== "join") return false;
  return claimName.test(spacedName(name)) || claimDescription.test(description.slice(0, 300));
}

function isTime({ data: { name, type } }: Attribute): boolean {
  const words = spacedName(name);
  if (whenMade.test(words)) return false;
  return type === "date" || type === "timestamp" || timeOfTaking.test(words);
}

function isEnded(claim: Concept, own: readonly Attribute[], { actions }: Model): boolean {
  const states = (claim.data.states ?? []).map(({ name }) => name);
  const values = own.flatMap(({ data }) => data.values ?? []);
  return (
    [...states, ...values].some((each) => calledOff.test(each)) ||
    actions.some(
      ({ data }) => data.concept === `brief/concept#${claim.id}` && endsTaking.test(data.verb),
    )
  );
}

/** Whom the sentence refuses a second one: "reject bookings for seats that are no longer available". */
export function refusedTo(sentence: string, takers: readonly Taker[]): readonly Taker[] {
  const refuses = refusesSecond.test(sentence);
  const isTaken = takenNow.test(sentence) && refusesNow.test(sentence);
  const isDouble = doubleBooking.test(sentence) && refuses;
  const same = [...sentence.matchAll(/\bsame\s+(\p{L}+)/gu)].map(([, word]) => word ?? "");
  const meant = takers.filter(({ claim, thing }) => {
    const names = ({ data }: Concept, text: string) => patternOf(nameWords(data.name)).test(text);
    const isSame = same.length === 1 && same.some((word) => names(thing, word));
    if (isSame) return refuses && names(claim, sentence);
    return isDouble || (isTaken && names(thing, sentence));
  });
  return meant.length === 1 ? meant : [];
}

/** As one of what tells claims apart. */
export function partOf({ by }: Taker): Ref<"brief/relation"> {
  return `brief/relation#${by.id}`;
}

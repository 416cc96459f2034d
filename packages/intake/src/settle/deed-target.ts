import type { DataOf, DraftOf, Ref } from "@planc/core";
import type { brief, reading } from "@planc/core/ir";
import { editedParts, markedAs, overviews, transparentParts } from "../catalog/deed-verbs.ts";
import { propertyHeads } from "../catalog/element-words.ts";
import { askedBy, askedFor, askedForm, askingVerbs, makingOf } from "../catalog/making-verbs.ts";
import { type Effect, effects } from "../catalog/verbs.ts";
import { singular } from "../words/singular.ts";
import { verbOf } from "../words/verb-forms.ts";
import { boughtAs } from "./buying.ts";
import { conceptFinder } from "./concepts.ts";
import { effectOf, onPart } from "./deed-on-part.ts";
import { joinsOf, ownersOf } from "./deed-owners.ts";
import { doneNow } from "./done-now.ts";
import { conceptKey, type Naming } from "./naming.ts";
import { conceptIdOf, endsSession, type PlainVerb } from "./plain-verb.ts";
import type { Readings } from "./readings.ts";
import { toldByNature } from "./told-by-nature.ts";

/** What is done to which concept, in the words of people: "change the price of a product" updates it. */
export interface Target {
  readonly verb: string;
  readonly effect: Effect;
  readonly concept: Ref<"brief/concept">;
  /** The everyday word for the verb, by which deeds on a thing are the same. */
  readonly same: string;
}

type Found = Omit<Target, "same">;

type Read = Pick<
  DataOf<typeof reading.action>,
  "verb" | "actor" | "concept" | "ties" | "into" | "as" | "exact" | "schedule"
>;

type Concept = Ref<"brief/concept">;

/** "opens the booking page" is on the way to doing something, not a look at what was done. */
const placeOfDoing = /^(?!listing\b)[a-z]{2,20}ing (?:dialog|form|page|screen|view)$/i;

/**
 * Finds what an action is done to, among the concepts that were settled: also where the sentence says
 * more or less than a name ("vector embedding" is an embedding, "account" the one user account), and
 * where it names a part of a thing. Nothing where it names none of them.
 */
export function targetFinder({
  readings,
  concepts,
  naming,
  plain,
}: {
  readonly readings: Pick<Readings, "attributes" | "relations">;
  readonly concepts: readonly DraftOf<typeof brief.concept>[];
  readonly naming: Naming;
  readonly plain: PlainVerb;
}): (read: Read) => Target | undefined {
  const find = conceptFinder(concepts, naming);
  const owners = ownersOf(readings, find);
  const joins = joinsOf(readings, find);
  const byNature = toldByNature(concepts);
  return (read) => {
    const named = targetOf(read);
    const meant = named ?? byNature(read.verb, read.concept);
    if (!meant) return undefined;
    // Whichever word is taken for it, there is one search over what is found.
    if (!named && meant.effect === "search") return { ...meant, same: "search" };
    const found = { ...meant, concept: doneNow(read, meant.concept, concepts) ?? meant.concept };
    const same = plain(found.verb, conceptIdOf(found.concept));
    const makes = same === "create" && found.effect === "command";
    if (endsSession(same, found.concept)) return { ...found, same, effect: "delete" };
    return { ...found, same, ...(makes ? { effect: "create" } : {}) };
  };

  function targetOf(read: Read): Found | undefined {
    const { concept: name, ties = [] } = read;
    if (placeOfDoing.test(name) && /^(?:open|view|visit|see)$/.test(read.verb)) return undefined;
    const verb = markedVerb(read) ?? read.verb;
    // "RSVP to an event" makes an RSVP.
    const acted = read.actor !== undefined || read.exact === true;
    const made = acted && namesThing(verb) ? itself(verb) : undefined;
    if (made && (itself(name) ?? longer(name))) {
      return { verb: "create", effect: "create", concept: made };
    }
    const keptAsAsked = acted ? askedOf(verb, name) : undefined;
    if (keptAsAsked) return { verb: "create", effect: "create", concept: keptAsAsked };
    const whole = (tie: string): Concept | undefined => itself(tie) ?? longer(tie);
    const bought = boughtAs({ verb, name, ties, into: read.into === true, find: whole });
    if (bought) return bought;
    const asked = askingVerbs.has(verb) && !itself(name) ? madeByAsking(name) : undefined;
    if (asked) return { verb, effect: effectOf(verb), concept: asked };
    const near = longer(name);
    if (read.into === true && near === undefined) {
      const into = ties.map(whole).find((each) => each !== undefined);
      if (into) return { verb: "update", effect: "update", concept: into };
    }
    const own = itself(name) ?? near;
    if (own) return { verb, effect: effectOf(verb), concept: own };
    const short = verb === "shorten" ? shortened(name) : undefined;
    if (short) return { verb, effect: effectOf(verb), concept: short };
    const part = lastWord(name);
    const kept = read.schedule !== undefined && effectOf(verb) === "command";
    const begun = ofWhole(name);
    const done = { verb, part, acted: read.actor !== undefined, kept, whole: begun !== undefined };
    // "a list of orders" is looked at as the orders are.
    const listed = overviews.has(name.toLowerCase()) ? ties.slice(0, 1).map(itself)[0] : undefined;
    if (listed && effectOf(verb) === "read")
      return { verb: "list", effect: "list", concept: listed };
    if (read.exact === true) {
      return begun && transparentParts.has(part) ? onPart(done, begun) : undefined;
    }
    if (ownAccount.test(name)) {
      const own = read.actor === undefined ? undefined : itself(read.actor);
      const account = own ?? find("user");
      return account && { verb, effect: effectOf(verb), concept: account };
    }
    const tied = ties.map((tie) => whole(tie) ?? ofWhole(tie)).find((each) => each !== undefined);
    const looks = /^(?:read|list|search)$/.test(effectOf(verb));
    const whose = owners.get(conceptKey(name));
    const longerThanSaid = begun !== undefined && !conceptKey(name).startsWith(conceptIdOf(begun));
    const apart = longerThanSaid && whose?.size === 1 && !whose.has(begun);
    // "payment frequency" is none of a "payment event"; "the line" need not be of what has lines.
    const guessed = looks || (takesParts(verb) && !propertyHeads.has(part));
    // "manages their saved addresses": what people have of that name is theirs, not of what else is named.
    const acting = read.actor === undefined ? undefined : itself(read.actor);
    const mine = acting && !owns(tied, name) && owns(acting, name) ? acting : undefined;
    const line = begun || owns(tied, name) ? undefined : betweenOf(name, ties.map(whole));
    const owner = apart
      ? undefined
      : (begun ?? mine ?? line ?? tied ?? (guessed ? undefined : ownerOf(name)));
    const isPart =
      transparentParts.has(part) ||
      editedParts.has(part) ||
      propertyHeads.has(part) ||
      owns(owner, name);
    return owner && (isPart || (kept && begun)) ? onPart(done, owner) : undefined;
  }

  function owns(owner: Concept | undefined, name: string): boolean {
    const words = name.split(" ");
    return words.some(
      (_, first) =>
        owner !== undefined &&
        owners.get(conceptKey(words.slice(first).join(" ")))?.has(owner) === true,
    );
  }

  /** "the quantity of a product in the cart": of what has one, and ties the product to the cart. */
  function betweenOf(name: string, ties: readonly (Concept | undefined)[]): Concept | undefined {
    const ranked = [...(owners.get(conceptKey(name)) ?? [])]
      .map((each) => ({ each, to: ties.filter((tie) => tie && joins.get(each)?.has(tie)).length }))
      .filter(({ to }) => to > 0)
      .toSorted((a, b) => b.to - a.to);
    const [best, second] = ranked;
    return best && best.to > (second?.to ?? 0) ? best.each : undefined;
  }

  /** The thing of that name, or of the end of it: "a new shipped order". */
  function itself(name: string): Concept | undefined {
    const words = name.split(" ");
    for (let first = 0; first < words.length; first++) {
      const ending = words.slice(first).join(" ");
      const found = find(ending) ?? keptAs(ending);
      // "home photo" begins with a thing, and is a part of it.
      const isPart = conceptKey(ending).startsWith(`${found?.slice("brief/concept#".length)}-`);
      if (found && !isPart) return found;
    }
    return undefined;
  }

  /** "submit a booking request" makes the booking, where the text has no request as a thing of its own. */
  function madeByAsking(name: string): Concept | undefined {
    const made = askedForm.exec(name)?.[1];
    return made !== undefined && askedFor.test(made) ? itself(made) : undefined;
  }

  /** "request a book loan" makes the loan request that the text keeps, and "suggest a book" the book suggestion. */
  function askedOf(verb: string, name: string): Concept | undefined {
    const noun = askedBy.get(verb);
    if (noun === undefined || conceptKey(name).endsWith(noun)) return undefined;
    const words = name.split(" ");
    return words
      .map((_, first) => find(`${words.slice(first).join(" ")} ${noun}`))
      .find((each) => each?.endsWith(`-${noun}`));
  }

  /** "shorten a URL" makes the only thing that is a short one. */
  function shortened(name: string): Concept | undefined {
    const heads = makingOf.get("shorten");
    if (heads?.has(lastWord(name)) !== true) return undefined;
    const made = concepts.filter(({ id }) => heads.has(id.slice(id.lastIndexOf("-") + 1)));
    return made.length === 1 && made[0] ? `brief/concept#${made[0].id}` : undefined;
  }

  /** "record a payment" makes a "payment event", "view the work log" shows "work log entries". */
  function keptAs(name: string): Concept | undefined {
    const key = conceptKey(name);
    return kept
      .map((what) => find(`${name} ${what}`))
      .find((each) => each?.startsWith(`brief/concept#${key}-`));
  }

  /** The only thing whose name ends with that. */
  function longer(name: string): Concept | undefined {
    if (itself(name) || weak.has(lastWord(name))) return undefined;
    const words = name.split(" ");
    for (let first = 0; first < words.length; first++) {
      const key = naming(words.slice(first).join(" "));
      const ending = concepts.filter(({ id }) => id.endsWith(`-${key}`));
      if (ending.length === 1 && ending[0]) return `brief/concept#${ending[0].id}`;
    }
    return undefined;
  }

  /** The thing that begins a name: "order status", "event attendee count". */
  function ofWhole(name: string): Concept | undefined {
    const words = name.split(" ");
    for (let last = words.length - 1; last >= 1; last--) {
      const found = itself(
        words
          .slice(0, last)
          .map((word, i, all) => (i === all.length - 1 ? singular(word) : word))
          .join(" "),
      );
      if (found) return found;
    }
    return undefined;
  }

  /** The only thing that has a property of that name. */
  function ownerOf(name: string): Concept | undefined {
    const words = name.split(" ");
    for (let first = 0; first < words.length; first++) {
      const found = owners.get(conceptKey(words.slice(first).join(" ")));
      if (found?.size === 1) return [...found][0];
      if (found) return undefined;
    }
    return undefined;
  }
}

function takesParts(verb: string): boolean {
  return verb === "add" || verb === "remove" || verb === "delete" || verb === "create";
}

function namesThing(verb: string): boolean {
  const effect = effects.get(verb);
  return effect === undefined || makesThing.has(verb);
}

const makesThing: ReadonlySet<string> = new Set(
  "message comment order book reserve request rate vote like bookmark schedule draft log call".split(
    " ",
  ),
);

/** Last words that are too plain to stand for a longer name. */
const weak: ReadonlySet<string> = new Set(
  "record list set history summary status state config setting result line profile period range step change group value number time date index view name code type detail source data model event log key price amount total".split(
    " ",
  ),
);

const kept = ["entry", "record", "event"];

/** What people call their account by. */
const ownAccount =
  /^(?:own )?(?:profile|account|personal|user)(?: profile)?(?: information| details?| data| settings?)?$/i;

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
}

/** "mark as done" completes, "mark as shipped" ships. */
function markedVerb({ verb, as }: Read): string | undefined {
  if (as === undefined || !/^(?:mark|set|flag|tag)$/.test(verb)) return undefined;
  const known = markedAs[as.toLowerCase()];
  if (known !== undefined) return known;
  const read = verbOf(as.toLowerCase(), (each) => effects.get(each) === "transition");
  return read?.verb;
}

import { roles } from "../../catalog/nouns.ts";
import {
  authoredWorks,
  foreignOwners,
  outsideParties,
  personRoles,
  sharedThings,
} from "../../catalog/tie-words.ts";
import { isPlural, singular } from "../../words/singular.ts";
import { nameWords, plainName } from "../../words/split-name.ts";
import type { Field } from "./read-field.ts";
import type { Tie, TieContext } from "./read-ties.ts";

/** A field that names another thing, as a relation to it; with the thing where nothing declares it. */
export interface FieldTie {
  readonly tie: Tie;
  /** A thing that is named here alone: "linked Contact". */
  readonly outside?: string;
}

const suffix = /^(?:id|identifier|ref|reference|uuid|guid|fk|association|link)$/;
const linking =
  /^(?:linked|assigned|related|associated|owning|referenced|responsible|attached|owned|selected|target|corresponding)$/;

/** "recommended products" are there whether they are recommended or not. */
const choosing =
  /^(?:recommended|related|selected|favou?rite|saved|featured|popular|similar|suggested|applicable|eligible|chosen|preferred|supported|available)$/;

/** What a field of one thing refers to, if it refers to another: "linked Contact", `user_id`, "owner". */
export function fieldTie(field: Field, context: TieContext): FieldTie | undefined {
  const { facts } = field;
  const pointed = facts.target === undefined ? undefined : toTarget(field, facts.target, context);
  if (pointed) return pointed;
  if (facts.targets !== undefined) return toMany(field, facts.targets, context);
  if (facts.values !== undefined || facts.key) return undefined;
  const words = nameWords(field.written);
  const last = words.at(-1) ?? "";
  if (words.length > 1 && suffix.test(last))
    return byIdentifier(field, words.slice(0, -1), last, context);
  if (facts.type !== undefined && !untyped.has(facts.type)) return undefined;
  const pointer =
    /^(?:reference|link|pointer|foreign key|ref)s? (?:back )?to (?:an? |the )?(.{2,60})$/i.exec(
      field.written,
    );
  if (pointer?.[1] !== undefined) return toTarget(field, pointer[1], context);
  return byPerson(field, words, context) ?? byName(field, words, context);
}

const untyped: ReadonlySet<string> = new Set(["list", "url", "text", "uuid", "timestamp"]);

function toTarget(field: Field, target: string, context: TieContext): FieldTie | undefined {
  const { index, self } = context;
  const name = target.replace(/[.`"'()]/g, " ").trim();
  const known =
    index.find(name) ??
    index.find(name.split(/\s+/)[0] ?? "") ??
    index.mentions(target).at(0)?.concept;
  if (known !== undefined) return { tie: tieTo(field, known, roleOf(field, known), context) };
  if (!/^\p{Lu}[\p{L}\d]{2,40}$/u.test(name) || self === name) return undefined;
  return { tie: tieTo(field, name, roleOf(field, name), context), outside: name };
}

/** `lines: Line[]`: each line is of one, unless what it holds is shared. */
function toMany(field: Field, target: string, context: TieContext): FieldTie | undefined {
  const { index, self } = context;
  const known = index.named(target);
  if (known === undefined || known === self) return undefined;
  if (sharedThings.has(nameWords(known).at(-1) ?? "")) {
    return { tie: { ...tieTo(field, known, undefined, context), kind: "many-to-many" } };
  }
  const { span } = field;
  return { tie: { from: known, to: self, kind: "many-to-one", inferred: true, held: "had", span } };
}

/** `user_id`, "owning account reference", "issuedFromEventId" */
function byIdentifier(
  field: Field,
  base: readonly string[],
  last: string,
  context: TieContext,
): FieldTie | undefined {
  const { index, self } = context;
  if (isOfParty(base, index)) return undefined;
  const known = conceptIn(base, context, true);
  if (known === self && base.length === nameWords(self).length) return undefined;
  const own =
    known === self &&
    !/^(?:parent|source|original|previous|next|root|related|linked)$/.test(base[0] ?? "");
  if (own) return undefined;
  if (known !== undefined) return { tie: tieTo(field, known, roleOf(field, known), context) };
  if (foreignOwners.has(base[0] ?? "") || (last !== "id" && last !== "reference")) return undefined;
  const role = base.at(-1) ?? "";
  const written = /^[a-z][\w]*(?:_id|Id)$/.test(field.written);
  if (
    !personRoles.has(role) ||
    (last !== "id" && !/^(?:user|owner|creator|author)$/.test(role)) ||
    (!written && last !== "id")
  )
    return undefined;
  const people = index.people ?? "User";
  // The "user ID" of a team member is what another system calls him.
  if (people === self || roles.has(nameWords(self).at(-1) ?? "")) return undefined;
  const plain = role === "user" || role === "member" ? undefined : base.join(" ");
  return {
    tie: tieTo(field, people, plain, context),
    ...(index.people ? {} : { outside: people }),
  };
}

/** "provider user id", "stripe customer id": unless the party, or all of it together, is a thing kept here. */
function isOfParty(base: readonly string[], index: TieContext["index"]): boolean {
  // `PayPal` is read as two words.
  const [length] = [1, 2].filter((each) => outsideParties.has(base.slice(0, each).join("")));
  if (length === undefined || base.length === length) return false;
  const party = base.slice(0, length).join(" ");
  return index.named(party) === undefined && index.named(base.join(" ")) === undefined;
}

/** "owner", "created by", "members" */
function byPerson(
  field: Field,
  words: readonly string[],
  context: TieContext,
): FieldTie | undefined {
  const { index, self } = context;
  const bare = linking.test(words[0] ?? "") ? words.slice(1) : words;
  const head = bare.at(-1) ?? "";
  if (bare.length === 0 || conceptIn(bare, context) !== undefined) return undefined;
  const people = index.people ?? "User";
  const outside = index.people ? {} : { outside: people };
  const done = /^(?:[\p{L}]+ ){0,2}[\p{L}]+(?:ed|sent|made|paid) by$/u.test(
    plainName(field.written),
  );
  if (people === self && !done) return undefined;
  if (done) return { tie: tieTo(field, people, plainName(field.written), context), ...outside };
  const listed = /^(?:list|roster)$/.test(head) && bare.length === 2;
  const role = listed ? singular(bare[0] ?? "") : head;
  const isPerson = personRoles.has(role) || (context.isLoose && roles.has(role));
  if (!isPerson || bare.length > 2) return undefined;
  const own = nameWords(self);
  const isWork = [own[0], own.at(-1)].some((word) => authoredWorks.has(word ?? ""));
  if (role === "author" && isWork) return undefined;
  const plural = listed || isPlural(plainName(field.written).split(" ").at(-1) ?? "");
  // "modifiers" of a price are no people.
  if (plural && role === "modifier") return undefined;
  const name =
    role === "user" || role === nameWords(people).at(-1)
      ? undefined
      : (listed ? [role] : bare).join(" ");
  const tie = tieTo(field, people, name, context);
  return { tie: plural ? ofSeveral(tie, field) : tie, ...outside };
}

/** "team memberships" of a user: the teams that he is in, as others are. */
const membership = /^(?:membership|enrol?lment)$/;

/** "linked Contact", "shipping address", "line items" */
function byName(field: Field, words: readonly string[], context: TieContext): FieldTie | undefined {
  const { index, self } = context;
  const isLinked = linking.test(words[0] ?? "");
  const bare = isLinked ? words.slice(1) : words;
  const isMembership = membership.test(bare.at(-1) ?? "") && bare.length > 1 && field.many;
  const listed =
    isMembership || (/^(?:list|history|collection)$/.test(bare.at(-1) ?? "") && bare.length > 1);
  const turned = bare[0] === "history" && bare[1] === "of" && bare.length > 2;
  const base = turned ? bare.slice(2) : listed ? bare.slice(0, -1) : bare;
  const known = conceptIn(base, context, isLinked) ?? lineOf(base, context);
  if (known === undefined) return outsideThing(field, isLinked, context);
  if (known === self) return undefined;
  const many = listed || turned || field.many;
  const shared =
    isMembership ||
    sharedThings.has(nameWords(known).at(-1) ?? "") ||
    index.people === known ||
    choosing.test(words[0] ?? "");
  if (many && !shared) {
    return {
      tie: { from: known, to: self, kind: "many-to-one", inferred: true, span: field.span },
    };
  }
  const role = isMembership ? undefined : roleOf(field, known);
  const tie = tieTo(field, known, role, context);
  return { tie: many ? ofSeveral(tie, field) : tie };
}

/** "team memberships": how many there are of each, under the name that the text has for them. */
function ofSeveral(tie: Tie, { written }: Field): Tie {
  return { ...tie, kind: "many-to-many", field: plainName(written) };
}

/** "line items" of an order are its `OrderItem`s. */
function lineOf(words: readonly string[], { index, self }: TieContext): string | undefined {
  if (!/^(?:order |cart |basket )?(?:line item|line|item|entry)$/.test(words.join(" ")))
    return undefined;
  const names = ["item", "line", "line item", "entry"].map((each) =>
    index.named(`${self} ${each}`),
  );
  return names.find((name) => name !== undefined);
}

/** "linked Contact": something with a capital that nothing here describes. */
function outsideThing(field: Field, isLinked: boolean, context: TieContext): FieldTie | undefined {
  const name = field.written.split(/\s+/).slice(1).join(" ");
  if (!isLinked || !/^\p{Lu}[\p{L}\d ]{2,40}$/u.test(name)) return undefined;
  return { tie: tieTo(field, name, undefined, context), outside: name };
}

/**
 * The thing that words name, at most three of them in front left out: "owning account". Its last word
 * alone names it where nothing else is said, or where an identifier or a participle shows that a thing is meant.
 */
function conceptIn(
  words: readonly string[],
  { index }: TieContext,
  pointing: boolean = false,
): string | undefined {
  for (let from = 0; from < Math.min(words.length, 4); from++) {
    const name = words.slice(from).join(" ");
    const known = from === 0 || pointing ? index.find(name) : index.named(name);
    if (known !== undefined) return known;
  }
  return undefined;
}

function tieTo(field: Field, to: string, role: string | undefined, { self }: TieContext): Tie {
  const { unique, required } = field.facts;
  return {
    from: self,
    to,
    kind: unique === true ? "one-to-one" : "many-to-one",
    ...(role === undefined ? {} : { role }),
    ...(required === undefined ? {} : { required }),
    inferred: true,
    span: field.span,
  };
}

/** The name of the other side, where it says more than what the thing is called. */
function roleOf(field: Field, known: string): string | undefined {
  const words = nameWords(field.written);
  const last = words.at(-1) ?? "";
  const bare = words.filter(
    (word, i) => !(i === words.length - 1 && suffix.test(last)) && !(i === 0 && linking.test(word)),
  );
  const own = nameWords(known).join(" ");
  const role = bare
    .join(" ")
    .replace(/^(?:original|specific|given|respective|underlying|particular) /, "");
  return bare.length === 0 || singular(role) === own || nameWords(role).join(" ") === own
    ? undefined
    : role;
}

import { deedNouns } from "../../catalog/deed-verbs.ts";
import type { Phrase } from "../../words/phrases.ts";
import { singular } from "../../words/singular.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import { isDeniedBefore } from "../governing-words.ts";
import type { Sentence } from "../sentence.ts";
import { type Deed, type Doer, deedOf, none } from "./deed.ts";
import { doingsFrom, verbAt } from "./deeds-from.ts";
import { isJoint, objectFrom } from "./noun-phrase.ts";
import { phraseBefore, roleFrom } from "./subjects.ts";

const enabling = /^(?:allow|enable|let|permit|help|support)(?:s|ing|ed|ting|ted)?$/;
const offering = /^(?:provid|offer|includ|accept|expos|handl|implement|perform)(?:e|es|ing|ed|s)?$/;

/** "must allow", "shall provide": what follows says who does what. */
export function carries(word: Word | undefined): boolean {
  return word !== undefined && (enabling.test(word.lower) || offering.test(word.lower));
}

/** "allow a manager to approve", "support creating and deleting", "allow setting a password" */
export function enabled(sentence: Sentence, at: number): readonly Deed[] {
  const { words } = sentence;
  const word = words[at];
  if (!word) return [];
  const enables = enabling.test(word.lower);
  if (!enables && !offering.test(word.lower)) return [];
  if (isDeniedBefore(words, at)) return [];
  const gerunds = verbAt(words, at + 1, "ing") ?? verbAt(words, at + 2, "ing");
  const between = words[at + 1];
  if (gerunds && (gerunds.first === at + 1 || between?.tag === "ADJ" || between?.tag === "ADV")) {
    const done = doingsFrom(words, gerunds.first, "ing").map((doing) => deedOf(doing, none));
    if (done.length > 0) return done;
  }
  // "support add/edit homes"
  const listed = verbAt(words, at + 1, "base");
  if (enables && listed && isJoint(words[listed.last]) && verbAt(words, listed.last + 1, "base")) {
    return doingsFrom(words, at + 1, "base").map((doing) => deedOf(doing, none));
  }
  if (enables) {
    const role = roleFrom(sentence, at + 1);
    if (role) {
      const verb = infinitiveBehind(words, role.last);
      if (verb !== undefined) {
        const by = { kind: "role", phrases: [role.phrase, ...role.others] } as const;
        return doingsFrom(words, verb, "base").map((doing) => deedOf(doing, by));
      }
    }
  }
  const said = [...several(sentence, at), ...listing(sentence, at)];
  return said.length > 0 ? said : named(sentence, at + 1);
}

/** "have full CRUD permissions on all leads" */
export function holding(sentence: Sentence, at: number): readonly Deed[] {
  return named(sentence, at + 1).filter(({ verb }) => verb === "manage");
}

/** "provide search and filtering of recipes"; "categories must support deactivation and renaming". */
function several(sentence: Sentence, at: number): readonly Deed[] {
  const { words } = sentence;
  const verbs: { readonly verb: string; readonly at: number }[] = [];
  let next = at + 1;
  while (verbs.length < 8) {
    while (isJoint(words[next]) || words[next]?.tag === "ADJ") next++;
    const word = words[next]?.lower ?? "";
    const verb = deedNouns[singular(word)] ?? verbAt(words, next, "ing")?.verb;
    if (verb === undefined) break;
    verbs.push({ verb, at: next });
    next++;
  }
  const first = verbs[0];
  if (!first) return [];
  const tied = /^(?:of|for)$/.test(words[next]?.lower ?? "")
    ? objectFrom(words, next + 1)
    : undefined;
  const closes = words[next] === undefined || words[next]?.kind === "mark";
  const subject = closes ? phraseBefore(sentence, modalBefore(words, at)) : undefined;
  const object = tied?.phrase ?? subject;
  if (!object) return [];
  return verbs.map(({ verb, at: own }) =>
    deedOf({ verb, object, ties: tied?.ties ?? [], first: own, last: own + 1 }, none),
  );
}

function modalBefore(words: readonly Word[], at: number): number {
  return /^(?:must|shall|should|will|can|may)$/.test(words[at - 1]?.lower ?? "") ? at - 1 : at;
}

/** "provide a dashboard listing all loans": it is there to look at them. */
function listing({ words }: Sentence, at: number): readonly Deed[] {
  for (let next = at + 2; next < words.length && next < at + 9; next++) {
    const word = words[next];
    if (!word || /^[.;:,]$/.test(word.text)) return [];
    if (!/^(?:listing|showing|displaying)$/.test(word.lower)) continue;
    const object = objectFrom(words, next + 1);
    if (!object) return [];
    const { phrase, ties } = object;
    return [deedOf({ verb: "show", object: phrase, ties, first: next, last: phrase.last }, none)];
  }
  return [];
}

/** "support CSV uploads of orders", "provide CRUD operations for rooms", "offer room booking" */
function named({ words }: Sentence, from: number): readonly Deed[] {
  const offered = objectFrom(words, from);
  if (!offered) return [];
  const { phrase, ties } = offered;
  const all = words.findIndex(
    ({ lower }, i) => i >= phrase.first && i < phrase.last && lower === "crud",
  );
  const tied = ties[0];
  if (all !== -1) {
    const about =
      tied ?? (all + 1 < phrase.last ? { first: all + 1, last: phrase.last } : undefined);
    return about
      ? [deedOf({ verb: "manage", object: about, ties: [], first: all, last: about.last }, none)]
      : [];
  }
  let head = phrase.last - 1;
  while (head > phrase.first && carriers.test(words[head]?.lower ?? "")) head--;
  const verb = deedNouns[singular(words[head]?.lower ?? "")];
  if (verb === undefined) return [];
  // "photo uploads for plots" are of photos, "creation of plots" is of plots.
  const before = head > phrase.first ? { first: phrase.first, last: head } : undefined;
  const isOf = words[phrase.last]?.lower === "of";
  const object = isOf ? (tied ?? before) : (before ?? tied);
  if (!object) return [];
  const others = ties.filter((tie) => tie !== object);
  return [deedOf({ verb, object, ties: others, first: head, last: phrase.last }, none)];
}

/** What carries a deed: "booking requests", "export endpoints". */
const carriers =
  /^(?:requests?|operations?|endpoints?|actions?|functions?|functionality|features?|capability|capabilities|flows?|forms?|commands?|process)$/;

const abilities =
  /^(?:ability|abilities|option|options|way|ways|possibility|capability|capabilities|functionality|mechanism|means|tools?|interface|endpoints?|controls?|button|buttons|methods?|api|actions?|features?|command|commands|workflow|flow|form|function|functions|permission|permissions|right|rights)$/;

/** "the ability for members to book", "endpoints for creating orders", "options to filter" */
export function ability(sentence: Sentence, at: number): readonly Deed[] {
  const { words } = sentence;
  if (!abilities.test(words[at]?.lower ?? "") || isDeniedBefore(words, at)) return [];
  let next = at + 1;
  let by: Doer = none;
  if (words[next]?.lower === "for") {
    const role = roleFrom(sentence, next + 1);
    if (role) {
      by = { kind: "role", phrases: [role.phrase, ...role.others] };
      next = role.last;
    } else {
      const gerund = verbAt(words, next + 1, "ing");
      return gerund
        ? doingsFrom(words, gerund.first, "ing").map((doing) => deedOf(doing, none))
        : [];
    }
  } else {
    const role = roleBefore(sentence, at);
    if (role) by = { kind: "role", phrases: [role] };
  }
  if (words[next]?.lower === "of") {
    const gerund = verbAt(words, next + 1, "ing");
    return gerund ? doingsFrom(words, gerund.first, "ing").map((doing) => deedOf(doing, by)) : [];
  }
  if (words[next]?.lower !== "to") return [];
  return doingsFrom(words, next + 1, "base").map((doing) => deedOf(doing, by));
}

/** "gives moderators the ability": the role between the verb and the ability. */
function roleBefore({ words }: Sentence, at: number): Phrase | undefined {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const word = words[i];
    if (word?.kind === "mark") return undefined;
    if (isActing(word) && verbAt(words, i - 1)) return { first: i, last: i + 1 };
  }
  return undefined;
}

/** The infinitive behind a role: "to approve", "with rights to approve"; after "let" without "to". */
function infinitiveBehind(words: readonly Word[], from: number): number | undefined {
  for (let at = from; at < words.length && at < from + 14; at++) {
    const word = words[at];
    if (!word || /^[.;:!?]$/.test(word.text)) return undefined;
    if (word.lower !== "to") continue;
    let verb = at + 1;
    while (words[verb]?.tag === "ADV") verb++;
    if (verbAt(words, verb, "base")) return verb;
  }
  return verbAt(words, from, "base") ? from : undefined;
}

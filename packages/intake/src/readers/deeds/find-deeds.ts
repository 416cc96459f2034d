import { selfDoings } from "../../catalog/deed-verbs.ts";
import { isPlural } from "../../words/singular.ts";
import type { Sentence } from "../sentence.ts";
import { type Deed, type Doer, deedOf, none } from "./deed.ts";
import { doingsFrom, verbAt } from "./deeds-from.ts";
import { ability, carries, enabled, holding } from "./enabled.ts";
import { isDenyingModal, isNoneOf, isNot, isTurned } from "./negation.ts";
import { isJoint, isQuote, objectFrom } from "./noun-phrase.ts";
import { passive, shortPassive } from "./passives.ts";
import { pressed, redirected } from "./pressed.ts";
import { scheduled } from "./schedule.ts";
import { doerAt, phraseBefore, phraseOf, subjectBefore } from "./subjects.ts";

/** What a sentence of a specification says to be done, by whom to what. */
export function findDeeds(sentence: Sentence): readonly Deed[] {
  const { words } = sentence;
  const deeds: Deed[] = [];
  const taken = new Set<number>();
  const add = (found: readonly Deed[]): void => {
    if (found.length === 0) return;
    deeds.push(...found.filter((deed) => !taken.has(deed.first) && !isMoved(words, deed)));
    for (const { first } of found) taken.add(first);
  };
  words.forEach((_, at) => {
    add(scheduled(sentence, at));
  });
  const visits = redirected(sentence);
  add(visits);
  words.forEach((_, at) => {
    add(pressed(sentence, at));
  });
  add(bare(sentence));
  words.forEach((word, at) => {
    if (word.kind === "mark") return;
    add(enabled(sentence, at));
    add(ability(sentence, at));
    add(modal(sentence, at));
    add(passive(sentence, at));
    add(plain(sentence, at));
    add(shortPassive(sentence, at));
    add(unasked(sentence, at));
  });
  // Who opens a link that leads elsewhere does not look at it.
  return visits.length === 0
    ? deeds
    : deeds.filter((deed) => visits.includes(deed) || !/^(?:visit|open|access)$/.test(deed.verb));
}

/** "the system places the account into a locked state": it comes into a state, and nothing is made. */
function isMoved(words: Sentence["words"], { verb, object, by }: Deed): boolean {
  if (verb !== "place" || by.kind === "role" || typeof object === "string") return false;
  if (!/^(?:in|into|on|under)$/.test(words[object.last]?.lower ?? "")) return false;
  const behind = words.slice(object.last + 1, object.last + 6);
  const end = behind.findIndex(({ kind }) => kind === "mark");
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .some(({ lower }) => /^(?:hold|lockout|mode|quarantine|state|status)$/.test(lower));
}

const modals =
  /^(?:must|shall|should|will|can|could|may|might|cannot|can['’]t|mustn['’]t|needs?|wants?|has|have|like|able|allowed|permitted|authorised|authorized)$/;
const granted = /^(?:able|allowed|permitted|authorised|authorized)$/;
const fillers =
  /^(?:not|never|also|only|be|able|allowed|permitted|authorised|authorized|to|have|has|the|ability|option|automatically|always|then|been|optionally|easily|quickly)$/;

/** "customers can export", "the system must send", "we need to grade", "is able to book" */
function modal(sentence: Sentence, at: number): readonly Deed[] {
  const { words } = sentence;
  const own = words[at];
  if (!own || !modals.test(own.lower)) return [];
  const needsTo = granted.test(own.lower) || /^(?:needs?|wants?|has|have|like)$/.test(own.lower);
  if (needsTo && words[at + 1]?.lower !== "to") return [];
  let verb = at + 1;
  let negated = isDenyingModal(words, at) || isDeniedGrant(words, at);
  let be = false;
  for (; verb < words.length; verb++) {
    const word = words[verb];
    if (!word) return [];
    if (isNot(words, verb)) negated = true;
    if (word.lower === "be") be = true;
    if (granted.test(word.lower)) be = false;
    const isFiller =
      fillers.test(word.lower) || (word.tag === "ADV" && !verbAt(words, verb, "base"));
    if (!isFiller) break;
  }
  const subject = sharedSubject(sentence, at) ?? subjectBefore(sentence, at);
  if (negated && typeof subject !== "string" && endsAt(words, verb)) {
    return deniedAgain(sentence, at, subject);
  }
  if (be || (carries(words[verb]) && !isTaken(words[verb], subject))) return [];
  if (typeof subject !== "string" && isNobody(words, subject)) negated = true;
  if (words[verb - 1]?.lower === "have" && !needsTo && typeof subject !== "string") {
    const held = holding(sentence, verb - 1);
    if (held.length > 0) return held.map((deed) => ({ ...deed, by: subject, negated }));
  }
  if (subject === "screen" || subject === "other") {
    const people = granted.test(own.lower) ? phraseOf(sentence, at) : undefined;
    return people
      ? doingsFrom(words, verb, "base").map((doing) => ({
          ...doing,
          by: { kind: "role", phrases: [people] },
          negated,
          passing: false,
        }))
      : itself(sentence, at, verb, negated);
  }
  return doingsFrom(words, verb, "base").map((doing) => ({
    ...doing,
    by: subject,
    negated: negated && !isTurned(words, verb, doing.first),
    passing: false,
  }));
}

const plainModals = /^(?:must|shall|should|can|may|cannot|can['’]t|mustn['’]t)$/;

/** The modal in front of another one in the same sentence. */
function modalBefore(words: Sentence["words"], at: number): number | undefined {
  for (let before = at - 1; before >= 0 && before > at - 30; before--) {
    if (/^[.;:!?]$/.test(words[before]?.text ?? "")) return undefined;
    if (plainModals.test(words[before]?.lower ?? "")) return before;
  }
  return undefined;
}

/** "managers can edit plots but cannot delete them": those who were named before. */
function sharedSubject(sentence: Sentence, at: number): Doer | undefined {
  const { words } = sentence;
  if (!plainModals.test(words[at]?.lower ?? "")) return undefined;
  if (!/^(?:and|but|or|yet)$/.test(words[at - 1]?.lower ?? "")) return undefined;
  const before = modalBefore(words, at);
  if (before === undefined) return undefined;
  const subject = sharedSubject(sentence, before) ?? subjectBefore(sentence, before);
  return typeof subject !== "string" && subject.kind === "role" ? subject : undefined;
}

function endsAt(words: Sentence["words"], at: number): boolean {
  return words[at] === undefined || /^[.,;!)]$/.test(words[at]?.text ?? "");
}

/** "managers can delete plots, gardeners cannot": what was said before is denied to them. */
function deniedAgain(sentence: Sentence, at: number, by: Doer): readonly Deed[] {
  const { words } = sentence;
  const before = modalBefore(words, at);
  if (before === undefined || by.kind !== "role") return [];
  return modal(sentence, before)
    .filter(({ negated, object }) => !negated && object !== "before" && object.last <= at)
    .map((deed) => ({ ...deed, by, negated: true, first: at, last: at + 1 }));
}

/** People accept invitations, what the product accepts it offers. */
function isTaken(word: Sentence["words"][number] | undefined, by: Doer | string): boolean {
  const people = typeof by !== "string" && by.kind !== "product" && by.kind !== "none";
  return people && /^accept/.test(word?.lower ?? "");
}

/** "are not allowed to", "isn't permitted to" */
function isDeniedGrant(words: Sentence["words"], at: number): boolean {
  if (!granted.test(words[at]?.lower ?? "")) return false;
  const before = words[at - 1]?.lower ?? "";
  return before === "not" || before === "never" || /^(?:is|are)n['’]t$/.test(before);
}

/** "no viewer may", "none of the members can" */
function isNobody(words: Sentence["words"], by: Doer): boolean {
  const first = by.kind === "role" ? by.phrases[0]?.first : undefined;
  return first !== undefined && isNoneOf(words, first);
}

/** "Links must expire after a month." */
function itself(sentence: Sentence, at: number, verb: number, negated: boolean): readonly Deed[] {
  const found = verbAt(sentence.words, verb, "base");
  const phrase = phraseBefore(sentence, at);
  if (!found || !phrase || negated || !selfDoings.has(found.verb)) return [];
  if (objectFrom(sentence.words, found.last)) return [];
  return [
    {
      verb: found.verb,
      object: phrase,
      ties: [],
      first: phrase.first,
      last: found.last,
      by: none,
      negated,
      passing: false,
    },
  ];
}

/** "teachers grade essays", "the clerk scans a card", "I record a payment" */
function plain(sentence: Sentence, at: number): readonly Deed[] {
  const { words } = sentence;
  const word = words[at];
  const doer = doerAt(sentence, at);
  if (!word || !doer) return [];
  let verb = at + 1;
  while (words[verb]?.tag === "ADV" && !verbAt(words, verb)) verb++;
  const progressive = /^(?:is|are|am)$/.test(words[verb]?.lower ?? "");
  if (progressive) {
    const doing = verbAt(words, verb + 1, "ing");
    return doing && doer.kind !== "product"
      ? doingsFrom(words, doing.first, "ing").map((each) => deedOf(each, doer))
      : [];
  }
  const many = /^(?:i|we|you|they)$/.test(word.lower) || isPlural(word.lower);
  const found = verbAt(words, verb, many ? "base" : "s");
  if (!found || (carries(words[verb]) && !isTaken(words[verb], doer))) return [];
  return doingsFrom(words, verb, many ? "base" : "s").map((each) => deedOf(each, doer));
}

/** "must support manual imports and automatically import rates every night" */
function unasked({ words }: Sentence, at: number): readonly Deed[] {
  if (words[at]?.lower !== "automatically") return [];
  if (!words.slice(0, at).some(({ lower }) => /^(?:must|shall|should|will)$/.test(lower)))
    return [];
  return doingsFrom(words, at + 1, "base").map((doing) => deedOf(doing, { kind: "product" }));
}

/** What opens a line: "Create, edit and archive projects and invite members". */
function bare(sentence: Sentence): readonly Deed[] {
  const { words, kind, role } = sentence;
  if (kind === "code" || kind === "label") return [];
  const starts = [0];
  words.slice(0, 9).forEach(({ text }, at) => {
    if (/^[:–—-]$/.test(text)) starts.push(at + 1);
  });
  if (kind === "heading" && role !== "story") return [];
  for (const start of starts) {
    let at = start;
    while (isQuote(words[at])) at++;
    const verb = verbAt(words, at, "base");
    if (!verb || (!objectFrom(words, verb.last) && !isJoint(words[verb.last]))) continue;
    // "Order history" names a thing, "Order books" is done.
    const compound = words[at]?.tag === "NOUN" && words[verb.last]?.tag === "NOUN";
    if (compound && !isPlural(words[verb.last]?.lower ?? "") && kind !== "heading") continue;
    return doingsFrom(words, at, "base").map((doing) => deedOf(doing, none));
  }
  return [];
}

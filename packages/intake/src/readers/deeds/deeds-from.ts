import { deedVerbs, neverDeeds, showingVerbs, standAlone } from "../../catalog/deed-verbs.ts";
import { massNouns } from "../../catalog/nouns.ts";
import { objectPrepositions } from "../../catalog/verbs.ts";
import type { Phrase } from "../../words/phrases.ts";
import { isPlural } from "../../words/singular.ts";
import { type VerbForm, verbOf } from "../../words/verb-forms.ts";
import type { Word } from "../../words/word.ts";
import { type Group, withLaterObjects } from "./later-objects.ts";
import {
  behindBrackets,
  type DeedObject,
  isDetermined,
  isJoint,
  isQuote,
  nounsFrom,
  objectFrom,
  whereTo,
} from "./noun-phrase.ts";
import { behindReceiver, isReceiver } from "./receivers.ts";

/** A verb with one thing that it is done to. */
export interface Doing {
  /** Infinitive, its particle included: `check out`. */
  readonly verb: string;
  /** The phrase, or a pronoun for what was named before. */
  readonly object: Phrase | "before";
  readonly ties: readonly Phrase[];
  /** "mark … as paid": `paid`. */
  readonly as?: string;
  readonly first: number;
  readonly last: number;
}

interface VerbAt {
  readonly verb: string;
  readonly form: VerbForm;
  readonly first: number;
  readonly last: number;
}

function isVerb(verb: string): boolean {
  return deedVerbs.has(verb) || neverDeeds.has(verb) || showingVerbs.has(verb);
}

const particles = /^(?:in|out|up|off|down|back|over)$/;

/** The verb at a word, whatever part of speech it was taken for. */
export function verbAt(words: readonly Word[], at: number, form?: VerbForm): VerbAt | undefined {
  const word = words[at];
  if (word === undefined || word.kind === "mark" || word.kind === "number") return undefined;
  const known = verbOf(word.lower, isVerb);
  const guessed =
    word.tag === "VERB" && word.kind === "word" && known === undefined
      ? { verb: word.lemma, form: formOf(word) }
      : undefined;
  const read = known ?? guessed;
  if (!read || (form !== undefined && !fits(word.lower, read.form, form))) return undefined;
  const particle = words[at + 1]?.lower ?? "";
  const phrasal = particles.test(particle) ? `${read.verb} ${particle}` : undefined;
  return phrasal !== undefined && deedVerbs.has(phrasal)
    ? { verb: phrasal, form: form ?? read.form, first: at, last: at + 2 }
    : { verb: read.verb, form: form ?? read.form, first: at, last: at + 1 };
}

/** "set", "read" and "split" are participles as well. */
function fits(lower: string, found: VerbForm, wanted: VerbForm): boolean {
  return found === wanted || (wanted === "ed" && /^(?:set|read|put|cut|split|reset)$/.test(lower));
}

function formOf({ lower, lemma }: Word): VerbForm {
  if (lower.endsWith("ing")) return "ing";
  if (lower === lemma) return "base";
  return lower.endsWith("s") && !lower.endsWith("ss") ? "s" : "ed";
}

/** What is done from a verb on, over its list of verbs and objects and what is joined to it. */
export function doingsFrom(
  words: readonly Word[],
  start: number,
  form?: VerbForm,
): readonly Doing[] {
  const groups: Group[] = [];
  let first = verbAt(words, onTo(words, start), form);
  for (; first !== undefined && groups.length < 12; ) {
    const { form: own } = first;
    const verbs = verbList(words, first);
    const last = verbs.at(-1);
    if (!last) break;
    const { objects, as, next } = objectsBehind(words, last, own);
    const further = joined(words, next, own);
    const done = further === undefined ? verbs : sharing(words, verbs);
    groups.push({ verbs: done, objects, ...(as === undefined ? {} : { as }) });
    first = further === undefined ? undefined : verbAt(words, onTo(words, further), own);
    if (first === undefined && further !== undefined) first = verbAt(words, onTo(words, further));
  }
  return withLaterObjects(words, groups).flatMap(({ verbs, objects, as }) =>
    objects.flatMap(({ object, ties }) =>
      verbs.map(({ verb, first: from, last }): Doing => {
        const end = object === "before" ? (verbs.at(-1)?.last ?? last) + 1 : object.last;
        return { verb, object, ties, ...(as === undefined ? {} : { as }), first: from, last: end };
      }),
    ),
  );
}

/** "register, browse plants and check out": who registers does so with nothing. */
function sharing(words: readonly Word[], verbs: readonly VerbAt[]): readonly VerbAt[] {
  const last = verbs.at(-1);
  const comma = last !== undefined && words[last.first - 1]?.text === ",";
  return comma ? verbs.filter((verb) => verb === last || !standAlone.has(verb.verb)) : verbs;
}

const leading =
  /^(?:want|wants|need|needs|choose|chooses|decide|decides|try|tries|attempt|attempts|opt|opts|proceed|proceeds|continue|continues|wish|wishes|like|be|able|ability|ask|asks|agree|agrees|begin|begins|start|starts|also|then|later|easily|quickly|first)$/;

/** "attempts to cancel", "chooses to add", "be able to edit": the verb that counts. */
function onTo(words: readonly Word[], start: number): number {
  let at = start;
  for (let steps = 0; steps < 6; steps++) {
    const word = words[at];
    const next = words[at + 1]?.lower;
    if (word === undefined) return at;
    if (next === "to" && leading.test(word.lower) && verbAt(words, at + 2, "base")) at += 2;
    else if (word.tag === "ADV" && verbOf(word.lower, isVerb) === undefined) at++;
    else return at;
  }
  return at;
}

/** "create, view and edit" */
function verbList(words: readonly Word[], first: VerbAt): readonly VerbAt[] {
  const verbs = [first];
  for (;;) {
    const last = verbs.at(-1);
    if (!last || verbs.length > 12) return verbs;
    let at = last.last;
    if (!isJoint(words[at]) && words[at]?.lower !== "then") return verbs;
    while (isJoint(words[at]) || words[at]?.tag === "ADV" || words[at]?.lower === "then") at++;
    const next = verbAt(words, at, first.form);
    if (!next) return verbs;
    verbs.push(next);
  }
}

interface Objects {
  readonly objects: readonly {
    readonly object: Phrase | "before";
    readonly ties: readonly Phrase[];
  }[];
  readonly as?: string;
  readonly next: number;
}

function objectsBehind(words: readonly Word[], verb: VerbAt, form: VerbForm): Objects {
  const found: DeedObject[] = [];
  let at = verb.last;
  if (words[at]?.lower === objectPrepositions[verb.verb]) at++;
  while (words[at]?.tag === "ADV" && words[at]?.kind === "word") at++;
  if (words[at]?.text === ":") at++;
  at = behindReceiver(words, behindModifier(words, at), verb.verb);
  if (
    /^(?:it|them|these|those|this)$/.test(words[at]?.lower ?? "") &&
    nounsFrom(words, at) === undefined &&
    !isReceiver(words, at, verb.verb)
  ) {
    const as = asWhat(words, at + 1);
    return {
      objects: [{ object: "before", ties: whereTo(words, at + 1, verb.verb) }],
      ...(as === undefined ? {} : { as }),
      next: at + 1,
    };
  }
  if (isTheirs(words, at)) {
    return { objects: [{ object: "before", ties: [] }], next: at + 2 };
  }
  if (isReceiver(words, at, verb.verb)) at++;
  for (let many = 0; many < 10; many++) {
    const object = objectFrom(words, at);
    if (!object) break;
    found.push(object);
    let after = object.next;
    if (!isJoint(words[after]) || object.ties.length > 0 || object.closed === true) {
      at = after;
      break;
    }
    while (isJoint(words[after])) after++;
    const turns = words[after]?.tag === "VERB" && /ing$/.test(words[after]?.lower ?? "");
    if (turns || isNextVerb(words, after, form) || startsClause(words, after)) {
      at = object.next;
      break;
    }
    at = after;
  }
  const ties = found.at(-1)?.ties ?? [];
  const next = found.at(-1)?.next ?? at;
  const as = asWhat(words, next);
  return {
    objects: found.map((each) => ({
      object: each.phrase,
      ties: each.ties.length > 0 ? each.ties : ties,
    })),
    ...(as === undefined ? {} : { as }),
    next,
  };
}

/** "edit their own": of what was named before. */
function isTheirs(words: readonly Word[], at: number): boolean {
  const own = /^(?:their|his|her|my|our|your)$/.test(words[at]?.lower ?? "");
  return own && words[at + 1]?.lower === "own" && nounsFrom(words, at) === undefined;
}

/** "buy and sell transactions" are transactions of two kinds. */
function behindModifier(words: readonly Word[], at: number): number {
  const one = nounsFrom(words, at);
  if (!one || one.first !== at || one.last !== at + 1 || !isJoint(words[at + 1])) return at;
  if (!verbAt(words, at, "base") || !verbAt(words, at + 2, "base")) return at;
  const both = nounsFrom(words, at + 2);
  return both && both.last - both.first > 1 ? at + 2 : at;
}

/** "as paid", "as no longer needed" */
function asWhat(words: readonly Word[], at: number): string | undefined {
  if (words[at]?.lower !== "as") return undefined;
  let behind = at + 1;
  while (isQuote(words[behind]) || /^(?:a|an|the|being)$/.test(words[behind]?.lower ?? ""))
    behind++;
  const word = words[behind];
  return word?.kind === "word" ? word.lower : undefined;
}

/** A verb of the same form with an object of its own, rather than one more noun. */
function isNextVerb(words: readonly Word[], at: number, form: VerbForm): boolean {
  let from = at;
  while (words[from]?.tag === "ADV" && words[from]?.kind === "word") from++;
  if (words[from]?.lower === "then") from++;
  const verb = verbAt(words, from, form);
  if (!verb) return false;
  const behind = words[verb.last];
  const word = words[from];
  if (behind === undefined || word === undefined) return false;
  if (isJoint(behind)) {
    // "share, export and print lists", but not "every sale, return and exchange".
    const last = verbList(words, verb).at(-1);
    return last !== undefined && last.first !== verb.first && isNextVerb(words, last.first, form);
  }
  if (isDetermined(words, verb.last)) return true;
  if (/^(?:it|them)$/.test(behind.lower)) return true;
  if (behind.lower === objectPrepositions[verb.verb]) return true;
  const object = nounsFrom(words, verb.last);
  if (!object) return false;
  const head = words[object.last - 1];
  if (form === "ed" || form === "ing") return true;
  // "order number" is a noun, "order books" is done.
  return isPlural(head?.lower ?? "") || massNouns.has(head?.lower ?? "") || head?.lower === "data";
}

/** A subject with a verb of its own starts here. */
function startsClause(words: readonly Word[], at: number): boolean {
  const phrase = nounsFrom(words, at);
  const behind = phrase && words[phrase.last];
  return (
    behind !== undefined &&
    (behind.tag === "AUX" ||
      /^(?:must|shall|should|will|can|could|may|might|is|are|was|were|has|have)$/.test(
        behind.lower,
      ))
  );
}

const stops =
  /^(?:when|if|unless|because|before|after|while|that|which|who|whom|whose|where|whether|until|so|but|then|including|containing|showing|such|must|shall|should|will|can|could|may|might|is|are|was|were)$/;

/** The verb that a conjunction joins to a group, behind what else belongs to it. */
function joined(words: readonly Word[], from: number, form: VerbForm): number | undefined {
  for (let at = from; at < words.length && at < from + 30; at++) {
    const word = words[at];
    if (!word || /^[.;:!?→]$/.test(word.text)) return undefined;
    if (word.text === "(") {
      at = behindBrackets(words, at) - 1;
      continue;
    }
    if (stops.test(word.lower)) return undefined;
    if (!isJoint(word)) continue;
    let verb = at + 1;
    while (isJoint(words[verb])) verb++;
    if (words[verb]?.lower === "then" && words[verb - 1]?.lower !== "and") return undefined;
    if (isNextVerb(words, verb, form)) return verb;
    // "support creating a poll and MUST archive it": another clause.
    at = verb - 1;
  }
  return undefined;
}

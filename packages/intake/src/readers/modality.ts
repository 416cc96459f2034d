import {
  avoidCues,
  existingCues,
  notAvoidCues,
  preferCues,
  preferTails,
  unclearCues,
  waysOfUse,
} from "../catalog/modality.ts";
import { phraseSet } from "../words/phrase-set.ts";
import { isRoleName } from "../words/role-names.ts";
import type { Word } from "../words/word.ts";
import { isAmongForbidden } from "./forbidden-list.ts";
import {
  clauseStart,
  denials,
  endingAt,
  type Governing,
  governingVerbs,
  isSupposed,
  leads,
} from "./governing-words.ts";
import { isPartOfWhatIsThere } from "./part-of-what-is-there.ts";
import { saidOf } from "./said-of.ts";
import { isInExample } from "./wish.ts";

export type Modality = "must" | "prefer" | "existing" | "avoid";

/** `unclear`: something is denied of it, and nobody understood what. */
export type Binding = Modality | "unclear";

const cues = phraseSet<Binding>([
  ...unclearCues.map((cue) => [cue, "unclear"] as const),
  ...notAvoidCues.map((cue) => [cue, "must"] as const),
  ...avoidCues.map((cue) => [cue, "avoid"] as const),
  ...preferCues.map((cue) => [cue, "prefer"] as const),
  ...existingCues.map((cue) => [cue, "existing"] as const),
]);
const tails = phraseSet(preferTails.map((tail) => [tail, "prefer"] as const));

/** How far in front of a name a cue may stand, other names of the same list not counted. */
const reach = 8;

/** How binding the technology at a word is. Named without any cue, it is a must. */
export function modalityAt(words: readonly Word[], at: number): Binding {
  if (isExample(words, at)) return "prefer";
  if (isAmongForbidden(words, at)) return "avoid";
  const said = saidOf(words, at) ?? refusedLater(words, at);
  if (said !== undefined && said !== "unclear") return said;
  for (let i = at + 1; i < words.length && i < at + 3; i++) {
    if (tails.at(words, i)) return "prefer";
    if (words[i]?.tag !== "NOUN") break;
  }
  return said ?? governed(words, at);
}

/** What the words in front make of a name: the nearest that speak of it. */
function governed(words: readonly Word[], at: number): Binding {
  if (isExcepted(words, at)) return "avoid";
  if (isPartOfWhatIsThere(words, at)) return "existing";
  let distance = 0;
  for (let i = at - 1; i >= 0 && distance < reach; i--) {
    const word = words[i];
    if (!word) break;
    const cue = endingAt(cues, words, i + 1);
    const verb = endingAt(governingVerbs, words, i + 1);
    if (verb && (cue === undefined || verb.first < cue.first) && isVerb(words, verb)) {
      const meant = byVerb(words, verb, at);
      if (meant !== undefined) return meant;
    } else if (cue) return settled(words, cue, at);
    if (word.kind === "term" || listMarks.has(word.lower)) continue;
    if (ends(word)) break;
    if (word.tag === "VERB" && isDenied(words, i, at)) return "unclear";
    distance++;
  }
  return "must";
}

/** "any database but X", "we prefer Y over X" */
function isExcepted(words: readonly Word[], at: number): boolean {
  const joint = words[at - 1]?.lower;
  if (joint !== "but" && joint !== "over") return false;
  const before = words.slice(clauseStart(words, at - 1), at - 1);
  if (joint === "over") {
    return before.some(({ lower }) =>
      /^(?:prefer|prefers|preferred|favou?r|choose|chose|chosen)$/.test(lower),
    );
  }
  return before.some(({ lower }) => /^(?:any|all|every|anything|everything|whatever)$/.test(lower));
}

interface Hit<Meaning> {
  readonly meaning: Meaning;
  readonly first: number;
  readonly last: number;
}

/** "the need for", "our use of": nouns, unless the phrase has a verb's form or place. */
function isVerb(words: readonly Word[], { first, last, meaning }: Hit<Governing>): boolean {
  const before = words[first - 1];
  if (before?.tag === "DET" || /^(?:no|any|our|your|their)$/.test(before?.lower ?? "")) {
    return meaning === "refuses" && last - first > 1;
  }
  return words[first]?.tag !== "NOUN" || first === 0 || meaning === "refuses" || last - first === 1;
}

/** What a verb makes of the name that it governs; nothing where the name is not its object. */
function byVerb(words: readonly Word[], verb: Hit<Governing>, at: number): Binding | undefined {
  const between = words.slice(verb.last, at);
  const start = clauseStart(words, verb.first);
  const count = denials(words, start, verb.first) + leadsTo(words, start, verb.first);
  const denied = count % 2 === 1;
  if (verb.meaning === "refuses") {
    if (!isObject(words, verb.last, at)) return undefined;
    // "drop MariaDB tables": a part of it goes.
    const part = words[at + 1];
    if (part?.kind === "word" && part.tag === "NOUN" && !isHead(part)) return undefined;
    return denied ? "must" : "avoid";
  }
  if (!denied) {
    // "want to be rid of": what is wanted is said further on.
    return between.some(({ tag }) => tag === "VERB") || !isObject(words, verb.last, at)
      ? undefined
      : (wished(words, verb.first, at) ?? "must");
  }
  // "must not rely on X alone" relies on it.
  if (isNarrowed(words, verb.first, at)) return "must";
  if (isSupposed(words, start)) return "unclear";
  if (/ing$/.test(words[verb.first]?.lower ?? "") && leadsTo(words, start, verb.first) === 0) {
    return undefined;
  }
  if (!isObject(words, verb.last, at) || waysOfUse.has(words[at + 1]?.lemma ?? ""))
    return undefined;
  return "avoid";
}

/** A wish or something at hand may be said in front of the verb: "could use", "already have". */
function wished(words: readonly Word[], first: number, at: number): Binding | undefined {
  for (let i = at; i > first; i--) {
    const cue = endingAt(cues, words, i);
    if (cue && cue.first <= at) return cue.last > first ? settled(words, cue, at) : undefined;
  }
  return undefined;
}

/** Words right in front of "using X", "to use X" that refuse it. */
function leadsTo(words: readonly Word[], start: number, verb: number): number {
  let last = verb;
  while (last > start && /^(?:to|the|from|ever|even)$/.test(words[last - 1]?.lower ?? "")) last--;
  for (const end of new Set([verb, last])) {
    const hit = endingAt(leads, words, end);
    if (hit && hit.first >= start - 1)
      return hit.meaning && denials(words, hit.first, hit.last) === 0 ? 1 : 0;
  }
  return 0;
}

/** Only what describes the name, or is listed with it, stands between its verb and it. */
function isObject(words: readonly Word[], from: number, at: number): boolean {
  const between = words.slice(from, at);
  const describes = between.every(
    ({ kind, tag, lower }) =>
      kind === "term" ||
      listMarks.has(lower) ||
      ["ADJ", "DET", "NOUN", "ADV", "NUM"].includes(tag) ||
      /^(?:our|your|their|its|this|that|any|either)$/.test(lower),
  );
  const joined = between.some(({ text, lower }) => text === "," || lower === "and");
  return describes && (!joined || isClosedList(words, from, true));
}

function isHead({ lemma }: Word): boolean {
  return /^(?:broker|cache|cluster|database|db|engine|framework|hosting|server|service|stack|store|system|platform|broker|project)$/.test(
    lemma,
  );
}

/** A verb that nothing here knows has a negation, and nobody's rights are meant. */
function isDenied(words: readonly Word[], verb: number, at: number): boolean {
  const start = clauseStart(words, verb);
  if (denials(words, start, verb) % 2 === 0) return false;
  const subject = words.slice(start, verb).filter(({ tag }) => tag === "NOUN" || tag === "PROPN");
  if (subject.some(({ kind, lemma }) => kind === "word" && isRoleName(lemma))) return false;
  if (isNarrowed(words, start, at)) return false;
  return words.slice(verb + 1, at).every(({ text }) => !/^[.,;:()]$/.test(text));
}

/** "not solely on X", "not on X alone" */
function isNarrowed(words: readonly Word[], from: number, at: number): boolean {
  const alone = words[at + 1]?.lower === "alone" || words[at + 1]?.lower === "only";
  return (
    alone ||
    words.slice(from, at).some(({ lower }) => /^(?:solely|only|exclusively|merely)$/.test(lower))
  );
}

/** "We had X and want to get away from it": what is said of "it" is said of the last name. */
function refusedLater(words: readonly Word[], at: number): "avoid" | "must" | undefined {
  for (let i = at + 1; i < words.length && i < at + longestWait; i++) {
    const word = words[i];
    if (!word || word.kind === "term" || /^[.;:!?]$/.test(word.text)) return undefined;
    if (!/^(?:it|them|that)$/.test(word.lower)) continue;
    const verb = endingAt(governingVerbs, words, i);
    if (!verb) return undefined;
    const start = clauseStart(words, verb.first);
    const count = denials(words, start, verb.first) + leadsTo(words, start, verb.first);
    if (verb.meaning === "wants")
      return count % 2 === 1 && wholly.has(words[verb.first]?.lemma ?? "") ? "avoid" : undefined;
    // "drop it" may be said of anything in the sentence.
    if (verb.last - verb.first < 2) return undefined;
    return count % 2 === 1 ? undefined : "avoid";
  }
  return undefined;
}

const longestWait = 14;
/** Verbs whose negation refuses the thing itself. */
const wholly = new Set(["want", "use", "need", "like"]);

/** Whether the words between a cue and a name let the cue reach the name. */
function settled(words: readonly Word[], cue: Hit<Binding>, at: number): Binding {
  const between = words.slice(cue.last, at);
  if (cue.meaning !== "avoid") {
    // Said of nobody: "no one likes X".
    if (
      cue.meaning === "prefer" &&
      denials(words, clauseStart(words, cue.first), cue.first) % 2 === 1
    ) {
      return "avoid";
    }
    // "existing" goes with its own phrase and names joined to it, not with what follows.
    const listed = cue.meaning === "prefer" && between.every(isListed);
    return !listed &&
      between.some((word) => isVerbal(word) || word.tag === "ADP" || word.text === ",")
      ? "must"
      : cue.meaning;
  }
  // "no direct MariaDB access": some way of using it is ruled out, not the thing.
  if (waysOfUse.has(words[at + 1]?.lemma ?? "")) return "must";
  // "excluding cron-driven runs"
  if (/^-?(?:driven|based|related|specific)$/.test(wordBehind(words, at))) return "must";
  const describes = between.every(
    ({ kind, tag, lower }) =>
      kind === "term" || listMarks.has(lower) || ["ADJ", "DET", "NOUN", "PROPN"].includes(tag),
  );
  const listed = between.some(({ text }) => text === ",") ? isClosedList(words, cue.last) : true;
  if (!describes || !listed) return "must";
  // "cannot do without X", "not without X" ask for it.
  const lower = words[cue.last - 1]?.lower ?? "";
  const twice =
    /^(?:without|except)$/.test(lower) &&
    denials(words, clauseStart(words, cue.first), cue.first) % 2 === 1;
  return twice ? "must" : "avoid";
}

/** "such as A, B and C": all of them are examples. */
function isListed({ kind, lower, tag }: Word): boolean {
  return kind === "term" || listMarks.has(lower) || tag === "PROPN";
}

function wordBehind(words: readonly Word[], at: number): string {
  const next = words[at + 1];
  return (next?.text === "-" ? words[at + 2] : next)?.lower ?? "";
}

const listMarks = new Set([",", "/", "(", "and", "or", "nor"]);

/** "no MongoDB, Cassandra or DynamoDB" is one list; "no MongoDB, Redis for sessions" is not. */
function isClosedList(words: readonly Word[], from: number, byAnd: boolean = false): boolean {
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (/^(?:or|nor|etc|etc\.)$/.test(word?.lower ?? "")) return true;
    if (byAnd && word?.lower === "and" && words[i + 1]?.kind === "term") return true;
    if (/^[.;!)]$/.test(word?.text ?? "")) return true;
    if (word?.kind !== "term" && word?.tag !== "PROPN" && word?.text !== ",") return false;
  }
  return true;
}

function isVerbal(word: Word): boolean {
  return word.tag === "VERB" || word.tag === "AUX";
}

/** A stop, or a word that starts to say what is used: "instead of Redis use Valkey". */
/** "a store (e.g., MariaDB or Cassandra)": one of many that would do. */
function isExample(words: readonly Word[], at: number): boolean {
  if (isInExample(words, at)) return true;
  let before = at - 1;
  while (words[before]?.kind === "term" || listMarks.has(words[before]?.lower ?? "")) before--;
  const mark = words[before]?.text === "." ? words[before - 1] : words[before];
  return mark?.lower === "e.g" || mark?.lower === "eg";
}

function ends(word: Word): boolean {
  if (/^(?:with|but)$/.test(word.lower)) return true;
  return word.text === ":" || word.text === ";" || word.text === ".";
}

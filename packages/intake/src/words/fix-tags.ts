import { nounOrVerb } from "../catalog/ambiguous-words.ts";
import { fixedTags } from "../catalog/fixed-tags.ts";
import { collectiveNouns, productNouns } from "../catalog/nouns.ts";
import {
  buildVerbs,
  effects,
  modals,
  objectPrepositions,
  technicalVerbs,
} from "../catalog/verbs.ts";
import { isRoleName } from "./role-names.ts";
import { isPlural, singular } from "./singular.ts";
import type { Tag, Word } from "./word.ts";

/** Decides by the words around it what the tagger gets wrong in short sentences and bullets. */
export function fixTags(words: readonly Word[]): readonly Word[] {
  const fixed: Word[] = [];
  words.forEach((word, i) => {
    fixed.push(retag(word, tagFor(word, fixed, words[i + 1], words[i + 2])));
  });
  return fixed;
}

function tagFor(
  word: Word,
  before: readonly Word[],
  next: Word | undefined,
  afterNext: Word | undefined,
): Tag {
  if (word.kind !== "word") return word.tag;
  // "isn't", "won't"
  if (/n['’]t$/.test(word.lower)) return "AUX";
  if (modals.has(word.lower) && !opensPhrase(before)) return hasObject(word, next) ? "VERB" : "AUX";
  if (isRelativeVerb(word, before, next)) return "VERB";
  const stem = singular(word.lower);
  if (![nounOrVerb, effects, buildVerbs, technicalVerbs].some((verbs) => verbs.has(stem))) {
    return fixedTags[word.lower] ?? describingTag(word, before, next);
  }
  const previous = lastContent(before);
  if (previous === undefined) {
    // What opens a sentence is an infinitive or no verb at all.
    if (isPlural(word.lower)) return word.tag === "VERB" ? "NOUN" : word.tag;
    return startsPhrase(next) && !isCompound(word, next, afterNext) ? "VERB" : firstTag(word, next);
  }
  if (isModal(previous) || isInfinitiveMark(previous, next)) return "VERB";
  if (/^(?:that|which|who)$/.test(previous.lower) && startsPhrase(next)) return "VERB";
  if (previous.tag === "DET" || previous.tag === "NUM" || previous.tag === "ADP") return "NOUN";
  const goesOn =
    startsPhrase(next) ||
    isListOfVerbs(next, afterNext) ||
    isObjectMark(word, next) ||
    isParticle(next);
  if (followsVerb(word, before) && goesOn) return "VERB";
  if (isSubject(before) && goesOn) return "VERB";
  return fixedTags[word.lower] ?? word.tag;
}

/** "a tool that parses and formats dates, moves copies aside": what stands behind "that" is done. */
function isRelativeVerb(word: Word, before: readonly Word[], next: Word | undefined): boolean {
  if (!/[^su]s$/.test(word.lower)) return false;
  const goesOn =
    startsPhrase(next) || next?.lower === "and" || next?.lower === "or" || next?.text === ",";
  if (!goesOn) return false;
  const last = before.at(-1);
  if (/^(?:that|which)$/.test(lastContent(before)?.lower ?? "")) return true;
  if (!/^(?:and|or|,)$/.test(last?.lower ?? last?.text ?? "")) return false;
  const opened = before.findLastIndex(({ lower }) => lower === "that" || lower === "which");
  // A verb of the same form stands between: "that renames photos, moves …".
  return (
    opened >= 0 &&
    before.slice(opened).some(({ tag, lower }) => tag === "VERB" && /[^su]s$/.test(lower))
  );
}

/** "mobile-first design" describes; "step counting and …" names what is done. */
function describingTag(word: Word, before: readonly Word[], next: Word | undefined): Tag {
  const nominal = next?.tag === "NOUN" || next?.tag === "ADJ";
  if (word.lower.includes("-") && nominal) return "ADJ";
  const noun = before.at(-1);
  const named = word.tag === "VERB" && word.lower.endsWith("ing") && noun?.tag === "NOUN";
  if (!named || governing.has(word.lower)) return word.tag;
  const compound = next?.kind === "word" && next.tag === "NOUN" && !isPlural(next.lower);
  // "claims handling system", but not "services handling traffic".
  if (isPlural(noun.lower) && !(compound && productNouns.has(next.lower))) return word.tag;
  return !startsPhrase(next) || compound ? "NOUN" : word.tag;
}

/** Participles that lead on to what they are about, rather than make one name of what is around. */
const governing = new Set(["using", "including", "having", "containing", "connecting"]);

/** "search, filter and sort": a list of verbs at the start. */
function firstTag(word: Word, next: Word | undefined): Tag {
  const joined = next?.lower === "and" || next?.lower === "or" || next?.text === ",";
  if (joined && !isPlural(word.lower) && fixedTags[word.lower] === undefined) return "VERB";
  return fixedTags[word.lower] ?? word.tag;
}

/** "we need a shop", "they want tags": the verb itself, not one in front of another. */
function hasObject({ lower }: Word, next: Word | undefined): boolean {
  return /^(?:need|want)s?$/.test(lower) && next?.tag !== "PART" && next?.tag !== "VERB";
}

function lastContent(before: readonly Word[]): Word | undefined {
  for (let i = before.length - 1; i >= 0; i--) {
    const word = before[i];
    if (word && word.tag !== "ADV") return isBreak(word) ? undefined : word;
  }
  return undefined;
}

/** What comes after a colon or a dash starts afresh. */
function isBreak(word: Word): boolean {
  return word.text === ":" || word.text === "-" || word.text === "–" || word.text === "—";
}

function opensPhrase(before: readonly Word[]): boolean {
  return lastContent(before)?.tag === "DET";
}

function isModal(word: Word): boolean {
  return modals.has(word.lower) || word.lower === "not" || word.lower === "please";
}

/** "to" before an infinitive, rather than before a place or a receiver. */
function isInfinitiveMark(word: Word, next: Word | undefined): boolean {
  return word.lower === "to" && (next === undefined || startsPhrase(next) || isJoint(next));
}

function isJoint(word: Word): boolean {
  return word.lower === "and" || word.lower === "or" || word.text === ",";
}

/** A verb of the same form stands before a comma or conjunction: "export or delete". */
function followsVerb(word: Word, before: readonly Word[]): boolean {
  const last = before.at(-1);
  if (!last || !(isJoint(last) || last.lower === "then")) return false;
  for (let i = before.length - 2; i >= 0 && i >= before.length - 12; i--) {
    const earlier = before[i];
    if (!earlier || isBreak(earlier) || earlier.text === ";") return false;
    if (earlier.tag === "VERB") return formOf(earlier.lower) === formOf(word.lower);
  }
  return false;
}

/** "doctors approve or decline them" */
function isListOfVerbs(next: Word | undefined, afterNext: Word | undefined): boolean {
  return next !== undefined && isJoint(next) && effects.has(afterNext?.lower ?? "");
}

/** "check out", "sign up" */
function isParticle(next: Word | undefined): boolean {
  return /^(?:in|out|up|off)$/.test(next?.lower ?? "");
}

/** "comment on" */
function isObjectMark({ lower }: Word, next: Word | undefined): boolean {
  return next !== undefined && objectPrepositions[singular(lower)] === next.lower;
}

function formOf(lower: string): "ing" | "ed" | "s" | "base" {
  if (lower.endsWith("ing")) return "ing";
  if (lower.endsWith("ed")) return "ed";
  return isPlural(lower) ? "s" : "base";
}

/** The words before are a role in the plural at the start of a clause: "teachers grade essays". */
function isSubject(before: readonly Word[]): boolean {
  const last = before.at(-1);
  const many = last !== undefined && (isPlural(last.lower) || collectiveNouns.has(last.lower));
  if (!many || !isRoleName(singular(last.lower))) return false;
  const first = before[before.length - 2];
  return (
    first === undefined || isJoint(first) || isBreak(first) || ["NOUN", "ADJ"].includes(first.tag)
  );
}

/** A noun phrase can start here. */
function startsPhrase(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind !== "mark" &&
    ["NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM"].includes(word.tag)
  );
}

/** "order history", "file storage service": a noun before a noun in the singular. */
function isCompound(word: Word, next: Word | undefined, afterNext: Word | undefined): boolean {
  if (next?.kind !== "word" || next.tag !== "NOUN") return false;
  if (buildVerbs.has(word.lower) || technicalVerbs.has(word.lower)) return false;
  const head = afterNext?.tag === "NOUN" && afterNext.kind === "word" ? afterNext : next;
  return !isPlural(head.lower) || isPlural(word.lower);
}

function retag(word: Word, tag: Tag): Word {
  if (tag === word.tag) return word;
  const lemma = tag === "VERB" || tag === "NOUN" ? singular(word.lower) : word.lower;
  return { ...word, tag, lemma };
}

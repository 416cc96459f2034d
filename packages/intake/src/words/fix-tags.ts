import { nounOrVerb } from "../catalog/ambiguous-words.ts";
import { fixedTags } from "../catalog/fixed-tags.ts";
import { roles } from "../catalog/nouns.ts";
import { buildVerbs, modals, technicalVerbs } from "../catalog/verbs.ts";
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
  if (modals.has(word.lower) && !opensPhrase(before)) return "AUX";
  const stem = singular(word.lower);
  if (!nounOrVerb.has(stem) && !buildVerbs.has(stem) && !technicalVerbs.has(stem)) {
    return fixedTags[word.lower] ?? describingTag(word, before, next);
  }
  const previous = lastContent(before);
  if (previous === undefined) {
    return startsPhrase(next) && !isCompound(word, next, afterNext) ? "VERB" : firstTag(word, next);
  }
  if (isModal(previous) || isInfinitiveMark(previous, next)) return "VERB";
  if (previous.tag === "DET" || previous.tag === "NUM" || previous.tag === "ADP") return "NOUN";
  if (followsVerb(word, before) && startsPhrase(next)) return "VERB";
  if (isSubject(before) && startsPhrase(next)) return "VERB";
  return fixedTags[word.lower] ?? word.tag;
}

/** "mobile-first design" describes; "step counting and …" names what is done. */
function describingTag(word: Word, before: readonly Word[], next: Word | undefined): Tag {
  const nominal = next?.tag === "NOUN" || next?.tag === "ADJ";
  if (word.lower.includes("-") && nominal) return "ADJ";
  const noun = before.at(-1);
  const named = word.tag === "VERB" && word.lower.endsWith("ing") && noun?.tag === "NOUN";
  return named && !isPlural(noun.lower) && !startsPhrase(next) ? "NOUN" : word.tag;
}

/** "search, filter and sort": a list of verbs at the start. */
function firstTag(word: Word, next: Word | undefined): Tag {
  const joined = next?.lower === "and" || next?.lower === "or" || next?.text === ",";
  if (joined && !isPlural(word.lower) && fixedTags[word.lower] === undefined) return "VERB";
  return fixedTags[word.lower] ?? word.tag;
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

function formOf(lower: string): "ing" | "ed" | "s" | "base" {
  if (lower.endsWith("ing")) return "ing";
  if (lower.endsWith("ed")) return "ed";
  return isPlural(lower) ? "s" : "base";
}

/** The words before are a role in the plural at the start of a clause: "teachers grade essays". */
function isSubject(before: readonly Word[]): boolean {
  const last = before.at(-1);
  if (!last || !isPlural(last.lower) || !roles.has(singular(last.lower))) return false;
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

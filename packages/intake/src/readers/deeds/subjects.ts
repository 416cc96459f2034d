import { productSubjects, screenSubjects } from "../../catalog/deed-verbs.ts";
import type { Phrase } from "../../words/phrases.ts";
import { isPlural } from "../../words/singular.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import type { Sentence } from "../sentence.ts";
import { callerUpTo } from "./callers.ts";
import { type Doer, none } from "./deed.ts";
import { exceptionBefore, isEveryone } from "./negation.ts";
import { isJoint, isQuote, nounsFrom } from "./noun-phrase.ts";

/** Who or what does it, from the words before a verb. */
export function subjectBefore(sentence: Sentence, at: number): Doer | "screen" | "other" {
  const { words } = sentence;
  let end = at - 1;
  while (
    end >= 0 &&
    (words[end]?.tag === "ADV" ||
      /^(?:is|are|be|am|must|should|shall|will|can|would|not|never|isn't|aren't|only|also|then|i'd)$/.test(
        words[end]?.lower ?? "",
      ))
  )
    end--;
  const word = words[end];
  if (!word) return none;
  const lower = word.lower;
  if (lower === "i" || lower === "we") return { kind: "speaker" };
  if (/^(?:they|he|she)$/.test(lower)) return { kind: "they" };
  if (lower === "it") return { kind: "product" };
  if (isActing(word)) return actingUpTo(sentence, end);
  if (word.text === ":" || word.text === ")") {
    const opens = words.findIndex((each) => isActing(each));
    const labelled = opens >= 0 && opens < 5 && opens < end;
    return labelled ? { kind: "role", phrases: [phraseUpTo(words, opens)] } : none;
  }
  if (word.kind === "mark") return none;
  const far = roleFar(sentence, end);
  if (far) return { kind: "role", phrases: [far] };
  const caller = callerUpTo(words, end);
  if (caller) return { kind: "role", phrases: [caller] };
  if (productSubjects.has(word.lemma)) return { kind: "product" };
  if (screenSubjects.has(word.lemma)) return "screen";
  return word.tag === "PROPN" && word.kind === "word" ? { kind: "product" } : "other";
}

/** Roles up to a word; of "users except guests" the users. */
function actingUpTo(sentence: Sentence, end: number): Doer {
  const { words } = sentence;
  const phrases = rolesUpTo(sentence, end);
  const except = exceptionBefore(words, phrases[0]?.first ?? end);
  const before = except === undefined ? undefined : words[except - 1];
  if (except !== undefined && isEveryone(before)) return none;
  if (except === undefined || !isActing(before)) return { kind: "role", phrases };
  return { kind: "role", phrases: rolesUpTo(sentence, except - 1) };
}

/** "users with edit rights can", "members who own a list may" */
function roleFar({ words }: Sentence, end: number): Phrase | undefined {
  for (let at = end - 1; at >= 0 && at > end - 12; at--) {
    const word = words[at];
    if (!word || /^[.;:,!?]$/.test(word.text) || /^(?:when|if|then|after|before)$/.test(word.lower))
      return undefined;
    const behind = words[at + 1]?.lower ?? "";
    if (
      isActing(word) &&
      /^(?:who|with|that|whose|having|without|in|of|from|assigned|on|at)$/.test(behind)
    ) {
      return phraseUpTo(words, at);
    }
  }
  return undefined;
}

/** "organisers and managers" up to a word. */
function rolesUpTo({ words }: Sentence, at: number): readonly Phrase[] {
  const own = phraseUpTo(words, at);
  const roles = [own];
  let before = own.first - 1;
  while (/^(?:a|an|the|any|all)$/.test(words[before]?.lower ?? "")) before--;
  for (let many = 0; many < 6 && joinsRoles(words[before]); many++) {
    while (joinsRoles(words[before])) before--;
    const word = words[before];
    if (!word || !isActing(word)) break;
    const role = phraseUpTo(words, before);
    // "Except for managers, users cannot": they are not among those who cannot.
    if (exceptionBefore(words, role.first) !== undefined && words[before + 1]?.text === ",") break;
    roles.unshift(role);
    before = role.first - 1;
    while (/^(?:a|an|the|any|all)$/.test(words[before]?.lower ?? "")) before--;
  }
  const other = roles.length === 1 ? bothBefore(words, own.first) : undefined;
  return other === undefined ? roles : [other, ...roles];
}

/** "both the tenant who signed it and any landlord" */
function bothBefore(words: readonly Word[], first: number): Phrase | undefined {
  for (let at = first - 1; at >= 0 && at > first - 16; at--) {
    if (/^[.;:!?]$/.test(words[at]?.text ?? "")) return undefined;
    if (words[at]?.lower !== "both") continue;
    const phrase = nounsFrom(words, at + 1);
    const isRole = phrase !== undefined && phrase.last < first && isActing(words[phrase.last - 1]);
    return isRole ? phrase : undefined;
  }
  return undefined;
}

function joinsRoles(word: Word | undefined): boolean {
  return isJoint(word) || word?.lower === "nor";
}

/** The nouns up to a word. */
function phraseUpTo(words: readonly Word[], at: number): Phrase {
  let first = at;
  while (first > 0 && first > at - 3) {
    const before = words[first - 1];
    if (before?.kind !== "word" || (before.tag !== "NOUN" && before.tag !== "PROPN")) break;
    first--;
  }
  return { first, last: at + 1 };
}

/** A role, with those joined to it, and the word behind. */
export function roleFrom(
  { words }: Sentence,
  start: number,
):
  | { readonly phrase: Phrase; readonly others: readonly Phrase[]; readonly last: number }
  | undefined {
  const phrase = nounsFrom(words, start);
  if (!phrase) return undefined;
  // A verb that was taken for a noun may stand behind: "let users share lists".
  let head = phrase.last - 1;
  while (head >= phrase.first && !isActing(words[head])) head--;
  if (head < phrase.first) {
    // "allow wardens to", whatever wardens are.
    const open =
      isPlural(words[phrase.last - 1]?.lower ?? "") && words[phrase.last]?.lower === "to";
    return open ? { phrase, others: [], last: phrase.last } : undefined;
  }
  const others: Phrase[] = [];
  let last = head + 1;
  for (let many = 0; many < 6 && isJoint(words[last]); many++) {
    let next = last;
    while (isJoint(words[next])) next++;
    const other = nounsFrom(words, next);
    if (!other || !isActing(words[other.last - 1])) break;
    others.push(phraseUpTo(words, other.last - 1));
    last = other.last;
  }
  return { phrase: phraseUpTo(words, head), others, last };
}

export function doerAt(sentence: Sentence, at: number): Doer | undefined {
  const { words } = sentence;
  const word = words[at];
  const lower = word?.lower ?? "";
  if (lower === "i" || lower === "we") return { kind: "speaker" };
  if (/^(?:they|he|she)$/.test(lower)) return { kind: "they" };
  if (!word || (word.tag !== "NOUN" && word.tag !== "PROPN")) return undefined;
  // "by the user interface", "of the customer orders"
  if (isActing(word)) return { kind: "role", phrases: rolesUpTo(sentence, at) };
  const named =
    productSubjects.has(word.lemma) &&
    /^(?:the|system|application|app)$/.test(words[at - 1]?.lower ?? lower);
  return named ? { kind: "product" } : undefined;
}

/** "Wardens must be able to", whatever wardens are. */
export function phraseOf(sentence: Sentence, at: number): Phrase | undefined {
  let end = at - 1;
  while (
    /^(?:must|shall|should|will|may|not|also|be|is|are)$/.test(sentence.words[end]?.lower ?? "")
  )
    end--;
  const phrase = phraseEnding(sentence, end);
  return phrase && isPlural(sentence.words[phrase.last - 1]?.lower ?? "") ? phrase : undefined;
}

export function phraseBefore(sentence: Sentence, at: number): Phrase | undefined {
  let end = at - 1;
  while (sentence.words[end]?.tag === "ADV") end--;
  return phraseEnding(sentence, end);
}

export function phraseEnding({ words, phrases }: Sentence, at: number): Phrase | undefined {
  let end = at;
  if (words[end]?.text === ")") while (end > 0 && words[end + 1]?.text !== "(") end--;
  while (isQuote(words[end])) end--;
  return phrases.find(({ first, last }) => first <= end && end < last && end === last - 1);
}

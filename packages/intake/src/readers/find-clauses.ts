import { productNouns } from "../catalog/nouns.ts";
import { effects, enablingVerbs, modals, technicalVerbs } from "../catalog/verbs.ts";
import type { Phrase } from "../words/phrases.ts";
import type { Word } from "../words/word.ts";
import { isActing, isRole } from "./concept-phrase.ts";
import { phraseAt, type Sentence } from "./sentence.ts";

/** Who does something, and the verb from which what they do is read. */
export interface Clause {
  readonly subject?: Phrase;
  readonly verb: number;
  readonly negated: boolean;
  /** The subject is what it is done to: "orders are shipped by the warehouse". */
  readonly passive: boolean;
  /** A phrase after "by". */
  readonly agent?: Phrase;
  /** The product itself does it, so whatever it does is what it is for. */
  readonly byProduct?: boolean;
}

/** Finds the clauses in which somebody does something, or something is done. */
export function findClauses(sentence: Sentence): readonly Clause[] {
  const clauses: Clause[] = [];
  const taken = new Set<number>();
  sentence.words.forEach((_, at) => {
    const clause =
      ofProduct(sentence, at) ??
      enabled(sentence, at) ??
      modal(sentence, at) ??
      passive(sentence, at) ??
      plain(sentence, at);
    if (!clause || taken.has(clause.verb)) return;
    taken.add(clause.verb);
    clauses.push(clause);
  });
  const first = bare(sentence);
  return first && !taken.has(first.verb) ? [first, ...clauses] : clauses;
}

/** "a tool in Rust that renames photos", "a library which parses durations" */
function ofProduct({ words }: Sentence, at: number): Clause | undefined {
  if (!/^(?:that|which)$/.test(words[at]?.lower ?? "")) return undefined;
  if (!words.slice(0, at).some(({ lemma }) => productNouns.has(lemma))) return undefined;
  let verb = at + 1;
  while (words[verb]?.tag === "ADV") verb++;
  const word = words[verb];
  if (word?.tag !== "VERB" || !/s$/.test(word.lower) || technicalVerbs.has(word.lemma)) {
    return undefined;
  }
  return { verb, negated: false, passive: false, byProduct: true };
}

/** "allow a manager to approve", "lets users share" */
function enabled(sentence: Sentence, at: number): Clause | undefined {
  const { words } = sentence;
  const word = words[at];
  if (word?.tag !== "VERB" || !enablingVerbs.has(word.lemma)) return undefined;
  const subject = phraseAfter(sentence, at + 1);
  if (!subject || !isRole(words[subject.last - 1])) return undefined;
  const to = words[subject.last]?.lower === "to" ? subject.last + 1 : subject.last;
  return words[to]?.tag === "VERB"
    ? { subject, verb: to, negated: false, passive: false }
    : undefined;
}

/** "customers can export", "the system must send", "as a teacher, I want to grade" */
function modal(sentence: Sentence, at: number): Clause | undefined {
  const { words } = sentence;
  if (!modals.has(words[at]?.lower ?? "")) return undefined;
  const own = phraseBefore(sentence, at);
  const subject = own ?? storyRole(sentence, at);
  let verb = at + 1;
  let negated = words[at]?.lower === "cannot";
  for (; verb < words.length; verb++) {
    const word = words[verb];
    if (!word) return undefined;
    negated ||= word.lower === "not" || word.lower === "never";
    const filler =
      word.tag === "ADV" ||
      word.tag === "PART" ||
      /^(?:not|be|able|to|also|never|have)$/.test(word.lower);
    if (!filler) break;
  }
  if (words[verb]?.tag !== "VERB" || technicalVerbs.has(words[verb]?.lemma ?? "")) return undefined;
  const isDone =
    words.slice(at, verb).some(({ lower }) => lower === "be") && isParticiple(words[verb]);
  const agent = isDone ? agentAfter(sentence, verb) : undefined;
  return {
    verb,
    negated,
    passive: isDone,
    ...(subject ? { subject } : {}),
    ...(agent ? { agent } : {}),
  };
}

/** "messages are archived", "orders get shipped by the warehouse" */
function passive(sentence: Sentence, at: number): Clause | undefined {
  const { words } = sentence;
  if (!/^(?:is|are|was|were|gets?|being)$/.test(words[at]?.lower ?? "")) return undefined;
  const subject = phraseBefore(sentence, at);
  if (!subject) return undefined;
  // "are kept hot for a year and then archived": the last participle that has an effect on it.
  for (let verb = at + 1; verb < words.length && verb < at + 12; verb++) {
    const word = words[verb];
    if (!word || /^[.;:!?,]$/.test(word.text)) return undefined;
    if (word.tag !== "VERB" || !isParticiple(word) || !effects.has(word.lemma)) continue;
    const agent = agentAfter(sentence, verb);
    return { subject, verb, negated: false, passive: true, ...(agent ? { agent } : {}) };
  }
  return undefined;
}

/** "teachers grade essays" */
function plain(sentence: Sentence, at: number): Clause | undefined {
  const { words } = sentence;
  const word = words[at];
  if (word?.tag !== "VERB" || technicalVerbs.has(word.lemma) || isParticiple(word))
    return undefined;
  if (word.lower.endsWith("ing")) return undefined;
  const subject = phraseBefore(sentence, at);
  if (!subject || !isActing(words[subject.last - 1])) return undefined;
  return { subject, verb: at, negated: false, passive: false };
}

/** A bullet or sentence that starts with what can be done: "Create and assign tasks". */
function bare({ words }: Sentence): Clause | undefined {
  const first = words[0];
  if (first?.tag !== "VERB" || !effects.has(first.lemma) || technicalVerbs.has(first.lemma)) {
    return undefined;
  }
  return first.lower === first.lemma ? { verb: 0, negated: false, passive: false } : undefined;
}

function phraseBefore(sentence: Sentence, at: number): Phrase | undefined {
  let before = at - 1;
  while (sentence.words[before]?.tag === "ADV") before--;
  return phraseAt(sentence, before);
}

function phraseAfter({ words, phrases }: Sentence, from: number): Phrase | undefined {
  let at = from;
  while (words[at]?.tag === "DET" || words[at]?.tag === "PRON") at++;
  return phrases.find(({ first, last }) => first <= at && at < last && first >= from);
}

/** "As a store manager, I want to …" */
function storyRole(sentence: Sentence, at: number): Phrase | undefined {
  const { words } = sentence;
  if (words[0]?.lower !== "as" || words[at - 1]?.lower !== "i") return undefined;
  return phraseAfter(sentence, 1);
}

function agentAfter(sentence: Sentence, verb: number): Phrase | undefined {
  const by = sentence.words.findIndex(({ lower }, i) => i > verb && i < verb + 6 && lower === "by");
  return by === -1 ? undefined : phraseAfter(sentence, by + 1);
}

function isParticiple(word: Word | undefined): boolean {
  return (
    /(?:ed|en|pt|ld|nt|ught|wn|de|ne|id)$/.test(word?.lower ?? "") && word?.lower !== word?.lemma
  );
}

import { roles } from "../catalog/nouns.ts";
import { emptyAbouts, generalSubjects } from "../catalog/quantity-words.ts";
import { modals } from "../catalog/verbs.ts";
import type { QuantityMatch } from "../quantities/quantity-match.ts";
import { clip } from "../words/cut-text.ts";
import type { Phrase } from "../words/phrases.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import { phraseAt, type Sentence, textBetween } from "./sentence.ts";

interface Measured {
  readonly match: QuantityMatch;
  readonly counted: Phrase | undefined;
  readonly clause: WordRange;
  readonly measure: string | undefined;
}

/** What the number is said of, in the words of the text. */
export function aboutOf(
  sentence: Sentence,
  at: number,
  { match, counted, clause, measure }: Measured,
): string {
  const named = labelBefore(sentence, at);
  if (named !== undefined) return label(named);
  const subject = subjectOf(sentence.words, at, clause);
  if (match.dimension === "time" && subject) {
    return label(textBetween(sentence, subject.first, subject.last));
  }
  // "within 2 seconds of the release" says since when.
  const since = match.dimension === "time" && sentence.words[at + 1]?.lower === "of";
  const [first] = since ? phrasesAhead(sentence, at, clause) : [];
  if (first) return label(textBetween(sentence, first.first, first.last));
  const of = sentence.words[at + 1]?.lower === "of" ? phraseFrom(sentence, at + 2) : undefined;
  if (of) return label(textBetween(sentence, of.first, of.last));
  const before = phraseBefore(sentence, at, clause);
  const after = counted && textBetween(sentence, counted.first, counted.last);
  const said = before && textBetween(sentence, before.first, before.last);
  // "Collaboration with sub-100ms latency": the latency of something.
  if (after !== undefined && match.attached && said !== undefined) return label(`${said} ${after}`);
  const title = sentence.phrases.findLast(
    (phrase) => phrase.last <= at && isTelling(sentence, phrase),
  );
  const titled = title && textBetween(sentence, title.first, title.last);
  const own = match.dimension === "rate" ? rateText(sentence.text, match) : undefined;
  return label(
    after ??
      said ??
      own ??
      titled ??
      (measure === "other" ? undefined : measure?.replaceAll("-", " ")) ??
      sentence.under.at(-1) ??
      sentence.text,
  );
}

/** "(title: 200 chars, remark: 2,000 chars)": the name in front of each number. */
function labelBefore(sentence: Sentence, at: number): string | undefined {
  const { words } = sentence;
  if (words[at - 1]?.text !== ":") return undefined;
  const open = words.findLastIndex(({ text }, i) => i < at && (text === "(" || text === ")"));
  const phrase = phraseAt(sentence, at - 2);
  if (words[open]?.text !== "(" || !phrase || !isTelling(sentence, phrase)) return undefined;
  const counts = /^(?:chars?|characters?|letters?|words?|digits?)$/.test(
    words[at + 1]?.lower ?? "",
  );
  return `${textBetween(sentence, phrase.first, at - 1)}${counts ? " length" : ""}`;
}

/** It names something, unlike "default", "e.g." or "maximum". */
function isTelling(sentence: Sentence, { first, last }: Phrase): boolean {
  return !sentence.words.slice(first, last).every(({ lower }) => emptyAbouts.has(lower));
}

/** "requests per second" */
function rateText(text: string, { start, end }: QuantityMatch): string | undefined {
  return /\d\s*(\p{L}.*)$/u.exec(text.slice(start, end))?.[1];
}

function phraseFrom({ phrases, words }: Sentence, from: number): Phrase | undefined {
  const at = words[from]?.tag === "DET" ? from + 1 : from;
  return phrases.find(({ first }) => first === at);
}

const conditions: ReadonlySet<string> = new Set(["when", "if", "once", "where", "while", "as"]);

/** "Search by ingredient must respond within …": what stands before the modal verb, unless people. */
function subjectOf(words: readonly Word[], at: number, clause: WordRange): WordRange | undefined {
  const said = (i: number) => i >= clause.first && i < at;
  const stated = words.findIndex(
    ({ tag, lower }, i) => said(i) && tag === "AUX" && modals.has(lower),
  );
  // "Uploads are visible within …" has no modal verb, but a subject all the same.
  const plain = words.findIndex(({ tag }, i) => said(i) && (tag === "AUX" || tag === "VERB"));
  const first = stated === -1 ? plain : stated;
  // "Screens load and show …": the word in front of "and" is a verb, too.
  const modal = words[first - 1]?.tag === "CCONJ" ? first - 2 : first;
  if (modal <= clause.first) return undefined;
  const opening = words.findIndex(
    ({ tag, lower }, i) => i >= clause.first && tag !== "DET" && !conditions.has(lower),
  );
  const from = Math.max(opening, clause.first);
  if (stated === -1 && !words.slice(from, modal).some(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag)))
    return undefined;
  // Of a long subject, its nouns up to the first verb are enough: "positions arrive from each van and …".
  const verb = words.findIndex(({ tag }, i) => i > from && tag === "VERB");
  const last = modal - from > 6 && verb !== -1 ? Math.min(modal, verb) : modal;
  const own = words.slice(from, last);
  const people = own.some(({ lemma, tag }) => tag === "PRON" || roles.has(lemma));
  // "The system must keep …": what it does tells, not that it is the system.
  const general = own.every(
    ({ lemma, lower, tag }) =>
      tag === "DET" || generalSubjects.has(lemma) || generalSubjects.has(lower),
  );
  return people || general || last - from > 6 ? undefined : { first: from, last };
}

/** The phrases of the clause up to the number that name something and count nothing. */
function phrasesAhead(sentence: Sentence, at: number, clause: WordRange): readonly Phrase[] {
  return sentence.phrases.filter(
    (phrase) =>
      phrase.first >= clause.first &&
      phrase.last <= at &&
      !counts(sentence, phrase.first, phrase.last) &&
      isTelling(sentence, phrase),
  );
}

function phraseBefore(sentence: Sentence, at: number, clause: WordRange): Phrase | undefined {
  const ahead = phrasesAhead(sentence, at, clause);
  const subject = ahead.at(-1);
  if (!subject) return undefined;
  const own = phraseAt(sentence, at);
  return own === subject ? ahead.at(-2) : subject;
}

function counts({ words }: Sentence, first: number, last: number): boolean {
  return words.slice(first, last).some(({ kind }) => kind === "quantity");
}

function label(text: string): string {
  const plain = bareName(clip(text.replace(/\s+/g, " "), 120).trim());
  return /^\p{Lu}\p{Ll}/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}

/** Words and signs at the ends of a name that belong to what stands around it. */
const leading = /^(?:(?:and|or|all|even|p\d{2}|\d{1,3} ?% of(?: all)?)\s+)/i;
const trailing = /\s+(?:for|of|to|in|on|with|at|by|from|and|or|is|are|remains?|[—–-])$/i;

/** "p95 latency of" is about latency, "95 % of loan requests" about loan requests. */
function bareName(text: string): string {
  let name = text;
  for (let i = 0; i < 4; i++) {
    const shorter = name.replace(leading, "").replace(trailing, "");
    if (shorter === name || !/\p{L}{2}/u.test(shorter)) break;
    name = shorter;
  }
  return name;
}

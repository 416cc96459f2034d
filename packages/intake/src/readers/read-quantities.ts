import { roles } from "../catalog/nouns.ts";
import { rhythms } from "../catalog/units.ts";
import { modals } from "../catalog/verbs.ts";
import { classify } from "../quantities/classify.ts";
import type { QuantityMatch } from "../quantities/quantity-match.ts";
import type { Phrase } from "../words/phrases.ts";
import type { Word } from "../words/word.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { phraseAt, type Sentence, textBetween, use } from "./sentence.ts";

/** Reads each number with what it is about and what it measures. */
export function readQuantities(sentence: Sentence, notes: Notebook): void {
  sentence.words.forEach((word, at) => {
    const match = word.quantity;
    if (!match) return;
    use(sentence, at, at + 1);
    if (match.dimension !== "mark" && isMeant(sentence, match))
      noteQuantity(sentence, at, match, notes);
  });
}

/** Numbers of headings count chapters; those of stories and scenarios are examples unless they bound. */
function isMeant(
  { kind, key, role, text }: Sentence,
  { comparator, dimension }: QuantityMatch,
): boolean {
  if ((kind === "heading" || kind === "label") && (key === undefined || role === "story"))
    return false;
  if (role === "edge-case" && text.endsWith("?"))
    return dimension === "rate" || dimension === "size";
  const told = role === "scenario" || role === "story";
  return !told || (comparator !== undefined && comparator !== "=" && dimension !== "count");
}

function noteQuantity(sentence: Sentence, at: number, match: QuantityMatch, notes: Notebook): void {
  const { words, ref } = sentence;
  const counted = countedAfter(sentence, at);
  const clause = clauseAround(words, at);
  const phrase = counted ?? { first: at, last: at + 1 };
  const { measure, kind, comparator } = classify(match, {
    phrase: lemmas(words, phrase),
    clause: lemmas(words, clause),
    sentence: lemmas(words, { first: 0, last: words.length }),
    task: isTask(words, clause),
    interval:
      /^(?:every|each)$/.test(words[at - 1]?.lower ?? "") ||
      (!/\d/.test(words[at]?.text ?? "") && rhythms[words[at]?.lower ?? ""] !== undefined),
  });
  const about = aboutOf(sentence, at, { match, counted, clause, measure });
  const unit = match.unit || unitOf(words, counted);
  const value = match.value;
  const range = { first: at, last: counted?.last ?? at + 1 };
  if (counted) use(sentence, counted.first, counted.last);
  notes.quantities.put(
    sentence,
    [measure ?? about, String(value), unit],
    {
      statement: ref,
      about,
      kind,
      comparator,
      value: typeof value === "number" ? value : [...value],
      unit: unit.slice(0, 40),
      ...(measure === undefined ? {} : { measure }),
      ...(match.percentile === undefined ? {} : { percentile: match.percentile }),
    },
    range,
  );
}

/** The nouns right after a number: "1000 concurrent users", "2-second page responses". */
function countedAfter({ phrases, words }: Sentence, at: number): Phrase | undefined {
  const phrase = phrases.find(({ first, last }) => first <= at + 1 && at + 1 < last);
  if (!phrase || phrase.first > at + 1) return undefined;
  // A second number starts something of its own.
  const rest = { first: at + 1, last: phrase.last };
  return words.slice(rest.first, rest.last).some(({ kind }) => kind === "quantity")
    ? undefined
    : rest;
}

/** The words up to the nearest comma, colon or stop on both sides. */
function clauseAround(words: readonly Word[], at: number): WordRange {
  let first = at;
  while (first > 0 && !isBound(words[first - 1])) first--;
  let last = at + 1;
  while (last < words.length && !isBound(words[last])) last++;
  return { first, last };
}

function isBound(word: Word | undefined): boolean {
  return word === undefined || /^[,;:.!?]$/.test(word.text);
}

/** "a new user finishes in under two minutes": how long people take, not the machine. */
function isTask(words: readonly Word[], { first, last }: WordRange): boolean {
  const clause = words.slice(first, last);
  const person = clause.findIndex(({ tag, lemma }) => tag === "NOUN" && roles.has(lemma));
  const does =
    /^(?:complete|finish|learn|onboard|register|sign|check|book|place|submit|fill|find)$/;
  return (
    person !== -1 &&
    clause.slice(person).some(({ tag, lemma }) => tag === "VERB" && does.test(lemma))
  );
}

function lemmas(words: readonly Word[], { first, last }: WordRange): readonly string[] {
  return words
    .slice(first, last)
    .flatMap(({ lower, lemma }) => [lower, lemma, ...lower.split("-")]);
}

interface Measured {
  readonly match: QuantityMatch;
  readonly counted: Phrase | undefined;
  readonly clause: WordRange;
  readonly measure: string | undefined;
}

/** What the number is said of, in the words of the text. */
function aboutOf(
  sentence: Sentence,
  at: number,
  { match, counted, clause, measure }: Measured,
): string {
  const subject = subjectOf(sentence.words, at, clause);
  if (match.dimension === "time" && subject) {
    return label(textBetween(sentence, subject.first, subject.last));
  }
  const of = sentence.words[at + 1]?.lower === "of" ? phraseFrom(sentence, at + 2) : undefined;
  if (of) return label(textBetween(sentence, of.first, of.last));
  const before = phraseBefore(sentence, at, clause);
  const after = counted && textBetween(sentence, counted.first, counted.last);
  const said = before && textBetween(sentence, before.first, before.last);
  // "Collaboration with sub-100ms latency": the latency of something.
  if (after !== undefined && match.attached && said !== undefined) return label(`${said} ${after}`);
  const title = sentence.phrases.findLast(({ last }) => last <= at);
  const titled = title && textBetween(sentence, title.first, title.last);
  const own = match.dimension === "rate" ? rateText(sentence.text, match) : undefined;
  return label(
    after ??
      said ??
      own ??
      titled ??
      measure?.replaceAll("-", " ") ??
      sentence.under.at(-1) ??
      sentence.text,
  );
}

/** "requests per second" */
function rateText(text: string, { start, end }: QuantityMatch): string | undefined {
  return /\d\s*(\p{L}.*)$/u.exec(text.slice(start, end))?.[1];
}

function phraseFrom({ phrases, words }: Sentence, from: number): Phrase | undefined {
  const at = words[from]?.tag === "DET" ? from + 1 : from;
  return phrases.find(({ first }) => first === at);
}

/** "Search by ingredient must respond within …": what stands before the modal verb, unless people. */
function subjectOf(words: readonly Word[], at: number, clause: WordRange): WordRange | undefined {
  const modal = words.findIndex(
    ({ tag, lower }, i) => i >= clause.first && i < at && tag === "AUX" && modals.has(lower),
  );
  if (modal <= clause.first) return undefined;
  const from = words[clause.first]?.tag === "DET" ? clause.first + 1 : clause.first;
  // Of a long subject, its nouns up to the first verb are enough: "positions arrive from each van and …".
  const verb = words.findIndex(({ tag }, i) => i > from && tag === "VERB");
  const last = modal - from > 6 && verb !== -1 ? Math.min(modal, verb) : modal;
  const people = words
    .slice(from, last)
    .some(({ lemma, tag }) => tag === "PRON" || roles.has(lemma));
  return people || last - from > 6 ? undefined : { first: from, last };
}

function phraseBefore(sentence: Sentence, at: number, clause: WordRange): Phrase | undefined {
  const ahead = sentence.phrases.filter(
    ({ first, last }) => first >= clause.first && last <= at && !counts(sentence, first, last),
  );
  const subject = ahead.at(-1);
  if (!subject) return undefined;
  const own = phraseAt(sentence, at);
  return own === subject ? ahead.at(-2) : subject;
}

function counts({ words }: Sentence, first: number, last: number): boolean {
  return words.slice(first, last).some(({ kind }) => kind === "quantity");
}

function unitOf(words: readonly Word[], counted: Phrase | undefined): string {
  return counted ? (words[counted.last - 1]?.lemma ?? "") : "";
}

function label(text: string): string {
  const plain = text.replace(/\s+/g, " ").slice(0, 120).trim();
  return /^\p{Lu}\p{Ll}/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}

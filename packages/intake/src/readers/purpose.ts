import { acronyms } from "../catalog/acronyms.ts";
import { needs } from "../catalog/needs.ts";
import { genericNouns } from "../catalog/nouns.ts";
import { clip } from "../words/cut-text.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Phrase } from "../words/phrases.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import { phraseAt, type Sentence, textBetween } from "./sentence.ts";
import { subjectOf } from "./subject-served.ts";

const topics = phraseSet(needs);

/** What a sentence says a technology is for. */
export interface Purpose {
  readonly text: string;
  /** The decision topic that the purpose calls for. */
  readonly topic?: string;
  readonly range: WordRange;
  /** "as the database", "Database: …": the sentence gives it this part outright. */
  readonly isRole?: true;
}

/** Reads what the technology at a word is for, if the sentence says so. */
export function purposeAt(sentence: Sentence, at: number): Purpose | undefined {
  const nouns = nounsAfter(sentence, at);
  const own = nouns && !isPlain(sentence.words, nouns) ? nouns : undefined;
  const after = own ? undefined : afterPreposition(sentence, (nouns?.last ?? at + 1) - 1);
  const label = own || after ? undefined : beforeColon(sentence, at);
  const range = own ?? after ?? label ?? beforePreposition(sentence, at);
  if (!range) return subjectPurpose(sentence, at);
  const isRole = label ? true : after && isBehindAs(sentence.words, after);
  const text = clip(textBetween(sentence, range.first, range.last), 200);
  const topic = topicIn(sentence.words, range);
  return {
    text,
    range,
    ...(topic === undefined ? {} : { topic }),
    ...(isRole ? { isRole } : {}),
  };
}

/** "React frontend", "Elasticsearch product search". */
function nounsAfter({ words }: Sentence, at: number): WordRange | undefined {
  let last = at + 1;
  while (isPurposeWord(words[last])) last++;
  while (last > at + 1 && words[last - 1]?.tag === "ADJ") last--;
  return last > at + 1 ? { first: at + 1, last } : undefined;
}

function isPurposeWord(word: Word | undefined): boolean {
  return (
    (word?.kind === "word" && (word.tag === "NOUN" || word.tag === "ADJ")) ||
    (word?.kind === "term" && word.tag === "NOUN")
  );
}

/** "implementation", "infrastructure": true of any technology. */
function isPlain(words: readonly Word[], range: WordRange): boolean {
  const own = words.slice(range.first, range.last);
  return topicIn(words, range) === undefined && own.every(({ lemma }) => genericNouns.has(lemma));
}

function isBehindAs(words: readonly Word[], { first }: WordRange): true | undefined {
  const before = words.slice(Math.max(0, first - 2), first);
  return before.some(({ lower }) => lower === "as") || undefined;
}

const forWords = new Set(["for", "as"]);

/** "Redis for session management and API responses", "Foobar as the database". */
function afterPreposition(sentence: Sentence, at: number): WordRange | undefined {
  const { words } = sentence;
  let from = at + 1;
  // "(Redis) for …" and a version: "PostgreSQL 16 for …"
  while (words[from]?.text === ")" || words[from]?.tag === "NUM") from++;
  if (!forWords.has(words[from]?.lower ?? "")) return undefined;
  return listFrom(sentence, from + 1);
}

/** The phrase that starts at a word, with those joined to it, up to the next product. */
function listFrom(sentence: Sentence, start: number): WordRange | undefined {
  const { words } = sentence;
  const from = skipArticles(words, start);
  let last: number | undefined;
  for (let at = from; ; ) {
    const phrase = phraseAt(sentence, at);
    if (!phrase || phrase.first > at || isJoinedProduct(words, phrase, last)) break;
    last = phrase.last;
    at = skipArticles(words, afterJoint(words, last));
    if (at === last) break;
  }
  return last === undefined ? undefined : { first: from, last };
}

function isJoinedProduct(
  words: readonly Word[],
  phrase: Phrase,
  last: number | undefined,
): boolean {
  return last !== undefined && hasName(words, phrase);
}

function afterJoint(words: readonly Word[], from: number): number {
  let at = from;
  while (/^[,/]$/.test(words[at]?.text ?? "") || words[at]?.lower === "and") at++;
  return at;
}

function skipArticles(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at]?.tag === "DET" || words[at]?.tag === "PRON") at++;
  return at;
}

/** "Database: PostgreSQL" */
function beforeColon(sentence: Sentence, at: number): WordRange | undefined {
  if (sentence.words[at - 1]?.text !== ":") return undefined;
  const phrase = phraseAt(sentence, at - 2);
  // "Q2: …", "FR-7: …" is where it stands, not what it is for.
  const isKey = phrase?.last === 1 && keyShape.test(sentence.words[0]?.text ?? "");
  return phrase && phrase.first === 0 && !isKey
    ? { first: phrase.first, last: phrase.last }
    : undefined;
}

const keyShape = /^[A-Z]{1,4}-?\d{1,4}[a-z]?$/;

/** "Large batches must use …", "Previews must be cached in …": who the sentence says it of. */
function subjectPurpose(sentence: Sentence, at: number): Purpose | undefined {
  const range = subjectOf(sentence, at);
  if (!range) return undefined;
  return { text: clip(textBetween(sentence, range.first, range.last), 200), range };
}

const throughWords = new Set(["through", "via", "with", "on", "by", "using", "in", "behind"]);

/** "push notifications through …", "images on …", "caching strategy with …". */
function beforePreposition(sentence: Sentence, at: number): WordRange | undefined {
  const { words } = sentence;
  const phrase = phraseAt(sentence, at);
  const before = (phrase?.first ?? at) - 1;
  const preposition = words[before]?.lower ?? "";
  if (!throughWords.has(preposition)) return undefined;
  const subject = phraseAt(sentence, before - 1);
  if (!subject || subject.last !== before || hasName(words, subject)) return undefined;
  // "app with React" says nothing of React's part, "caching with Redis" does.
  const loose = preposition === "with" || preposition === "on" || preposition === "in";
  if (loose && topicIn(words, subject) === undefined) return undefined;
  return subject;
}

function hasName(words: readonly Word[], { first, last }: Phrase): boolean {
  return words
    .slice(first, last)
    .some(({ term, tag, lower }) =>
      term ? term.terms[0].data.kind === "product" : tag === "PROPN" && !acronyms.has(lower),
    );
}

/**
 * The topic that a range of words calls for: of its longest phrase, the last of several. "service emulation"
 * calls for no service.
 */
export function topicIn(words: readonly Word[], { first, last }: WordRange): string | undefined {
  const own = words.slice(first, last);
  const hits = topics.all(own).filter((hit) => own[hit.last]?.tag !== "NOUN");
  const longest = hits.toSorted(
    (a, b) => b.last - b.first - (a.last - a.first) || b.first - a.first,
  );
  return longest[0]?.meaning;
}

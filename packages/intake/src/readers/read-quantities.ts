import type { Comparator } from "../catalog/comparators.ts";
import { qualityLabels } from "../catalog/label-meanings.ts";
import { rhythms } from "../catalog/units.ts";
import { type Classified, classify } from "../quantities/classify.ts";
import { loadShare } from "../quantities/load-shares.ts";
import { ofEach } from "../quantities/of-each.ts";
import { perMachine } from "../quantities/of-machines.ts";
import type { QuantityMatch } from "../quantities/quantity-match.ts";
import type { Phrase } from "../words/phrases.ts";
import type { Word } from "../words/word.ts";
import { accountAbout } from "./account-about.ts";
import { accountWords, reachesOf } from "./account-words.ts";
import { countedAfter } from "./counted-nouns.ts";
import { loadTestOf, ofLoadTest } from "./load-test.ts";
import { isMeant } from "./meant-numbers.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { aboutOf } from "./quantity-about.ts";
import { clauseSaid } from "./quantity-clause.ts";
import { phraseAt, type Sentence, use } from "./sentence.ts";
import { isTask } from "./task-time.ts";

/** Reads each number, from a character of the text on, with what it is about and what it measures. */
export function readQuantities(sentence: Sentence, notes: Notebook, from = 0): void {
  sentence.words.forEach((word, at) => {
    const match = word.quantity;
    const takenBack = isTakenBack(sentence.words, at);
    if (match || (takenBack && word.kind === "number")) use(sentence, at, at + 1);
    if (!match || takenBack || word.start < from) return;
    if (match.dimension !== "mark" && isMeant(sentence, at, match))
      noteQuantity(sentence, at, match, notes);
  });
}

/** "24 months, not 12", "10 instead of 5": the number behind is what does not hold. */
function isTakenBack(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  const last = before.at(-1);
  if (last === "not") return /^(?:,|and|but|;|—|–|-|\()$/.test(before.at(-2) ?? "");
  return (
    (last === "of" && before.at(-2) === "instead") ||
    (last === "than" && before.at(-2) === "rather")
  );
}

function noteQuantity(sentence: Sentence, at: number, found: QuantityMatch, notes: Notebook): void {
  const { words, ref } = sentence;
  const counted = countedAfter(sentence, at);
  const bound = found.comparator ?? counted?.comparator ?? boundOf(sentence, at, found);
  const match = bound === undefined ? found : { ...found, comparator: bound };
  const clause = clauseAround(words, at);
  const phrase = counted ?? { first: at, last: at + 1 };
  const reaches = reachesOf(words, at);
  const plain = classify(match, {
    phrase: lemmas(words, phrase),
    clause: lemmas(words, clause),
    sentence: lemmas(words, { first: 0, last: words.length }),
    task: isTask(words, clause, at, found),
    target: isTarget(sentence),
    shareOf: lemmas(words, shareOf(sentence, at) ?? { first: at, last: at }),
    account: accountWords(sentence, at, { phrase, reaches }),
    interval:
      /^(?:every|each)$/.test(words[at - 1]?.lower ?? "") ||
      (!/\d/.test(words[at]?.text ?? "") && rhythms[words[at]?.lower ?? ""] !== undefined),
  });
  const share = isReached(sentence, plain, match) ? undefined : loadShare(words, at, phrase.last);
  const test = loadTestOf(sentence);
  const { measure, kind, comparator }: Classified = ofLoadTest(
    share ? { measure: share, kind: "system-target", comparator: match.comparator ?? "=" } : plain,
    test,
  );
  const about =
    accountAbout(sentence, at, measure, reaches) ??
    aboutOf(sentence, at, { match, counted, clause, measure });
  const said = clauseSaid(sentence, clause, at);
  // "negative" counts nothing: it bounds what is named.
  const isSign = match.value === 0 && /^(?:non|positive|negative)/i.test(words[at]?.text ?? "");
  const unit = match.unit || (isSign ? "" : unitOf(words, counted));
  const value = match.value;
  const of = perOf(sentence, at, match, phrase.last);
  // "each of the 60 kiosks": they are counted there.
  const per = of === unit ? undefined : of;
  const range = { first: at, last: counted?.last ?? at + 1 };
  if (counted) use(sentence, counted.first, counted.last);
  notes.quantities.put(
    sentence,
    [measure ?? about, String(value), unit],
    {
      statement: ref,
      about,
      ...(said === undefined ? {} : { said }),
      kind,
      comparator,
      value: typeof value === "number" ? value : [...value],
      unit: unit.slice(0, 40),
      ...(measure === undefined ? {} : { measure }),
      ...(match.percentile === undefined ? {} : { percentile: match.percentile }),
      ...(per === undefined ? {} : { per }),
      ...(test === undefined ? {} : { test }),
    },
    range,
  );
}

/** What there are several of, each of which the number is of alone. */
function perOf(
  { words }: Sentence,
  at: number,
  match: QuantityMatch,
  behind: number,
): string | undefined {
  if (match.dimension !== "rate" && match.dimension !== "count") return undefined;
  const machine = match.dimension === "rate" ? perMachine(words, at) : undefined;
  return machine ?? match.per ?? ofEach(words, at, behind);
}

/** "At least 60 % of the members use it daily" under the aims: people's doing, no load to plan for. */
function isReached(sentence: Sentence, { kind }: Classified, match: QuantityMatch): boolean {
  return kind === "human-target" && isTarget(sentence) && match.comparator !== undefined;
}

/** A bound that another number of the list has, or the words around it. */
function boundOf(
  { words }: Sentence,
  at: number,
  { dimension, value, unit }: QuantityMatch,
): Comparator | undefined {
  if (dimension === "mark" || typeof value !== "number") return undefined;
  // "limits (title: 200 chars, …)"
  const counts = /^(?:chars?|characters?|letters?|words?|digits?)$/.test(
    words[at + 1]?.lower ?? "",
  );
  if (counts && words[at - 1]?.text === ":" && isInBrackets(words, at)) return "<=";
  // "up to 50 tables and 200 guests"
  const joint = words.findLastIndex(
    ({ lower }, i) => i < at && (lower === "and" || lower === "or"),
  );
  if (joint !== at - 1 || unit !== "") return undefined;
  for (let i = joint - 1; i >= 0 && i >= joint - 5; i--) {
    const word = words[i];
    if (word?.kind === "mark" || word?.tag === "VERB" || word?.tag === "ADP") return undefined;
    const { comparator, unit: other } = word?.quantity ?? {};
    if (word?.quantity) {
      return other === "" && (comparator === "<=" || comparator === ">=") ? comparator : undefined;
    }
  }
  return undefined;
}

export function isInBrackets(words: readonly Word[], at: number): boolean {
  const open = words.findLastIndex(({ text }, i) => i < at && (text === "(" || text === ")"));
  return words[open]?.text === "(";
}

/** A criterion, a quality: what it says is to be reached. */
function isTarget({ role, key, under }: Sentence): boolean {
  return (
    role === "criterion" ||
    /^(?:SC|NFR|QLT|QR|PERF|SLO)\b/.test(key ?? "") ||
    under.some((title) => qualityLabels.test(title))
  );
}

/** "95 % of the readers" */
function shareOf(sentence: Sentence, at: number): WordRange | undefined {
  if (sentence.words[at + 1]?.lower !== "of") return undefined;
  const first = sentence.words[at + 2]?.tag === "DET" ? at + 3 : at + 2;
  return phraseAt(sentence, first);
}

/** The words up to the nearest comma, colon or stop on both sides. */
function clauseAround(words: readonly Word[], at: number): WordRange {
  let first = at;
  while (first > 0 && !isStop(words[first - 1])) first--;
  let last = at + 1;
  while (last < words.length && !isStop(words[last])) last++;
  return { first, last };
}

function isStop(word: Word | undefined): boolean {
  return word === undefined || /^[,;:.!?]$/.test(word.text);
}

function lemmas(words: readonly Word[], { first, last }: WordRange): readonly string[] {
  return words
    .slice(first, last)
    .flatMap(({ lower, lemma }) => [lower, lemma, ...lower.split("-")]);
}

function unitOf(words: readonly Word[], counted: Phrase | undefined): string {
  return counted ? (words[counted.last - 1]?.lemma ?? "") : "";
}

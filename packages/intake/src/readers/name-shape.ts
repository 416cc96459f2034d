import { acronyms, properWords } from "../catalog/acronyms.ts";
import { stopWords } from "../catalog/function-words.ts";
import { activityNouns, genericNouns, massNouns, productNouns, roles } from "../catalog/nouns.ts";
import { buildVerbs, effects, technicalVerbs } from "../catalog/verbs.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** Runs of words that look like the name of a product or organisation that nothing here knows. */
export function unknownNames(sentence: Sentence): readonly WordRange[] {
  const { words, ordinary } = sentence;
  const shouting = isTitleCase(words);
  const ranges: WordRange[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!looksLikeName(words, at, shouting, ordinary)) continue;
    let last = at + 1;
    while (last < words.length && looksLikeName(words, last, shouting, ordinary)) last++;
    if (!isPlainWord(words, at, last) && !isKnownHere(sentence, { first: at, last }))
      ranges.push({ first: at, last });
    at = last;
  }
  return ranges;
}

/** Whether the first word of a sentence could be a name: its capital says nothing. */
export function mayOpenAsName({ words, ordinary }: Sentence, at: number): boolean {
  const word = words[at];
  return (
    word?.kind === "word" &&
    /^\p{Lu}\p{L}{2,}$/u.test(word.text) &&
    !isCode(word.text) &&
    !ordinary.has(word.lower) &&
    !ordinary.has(singular(word.lower)) &&
    !isKnown(word)
  );
}

/** One word with a capital that nothing makes the name of a product: "the Home screen", "Granular by type". */
function isPlainWord(words: readonly Word[], first: number, last: number): boolean {
  const { text = "" } = words[first] ?? {};
  if (last > first + 1 || !/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  const before = words[first - 1];
  // "no Facebook, Apple": listed behind a name that is known.
  if (before?.text === "," && words[first - 2]?.kind === "term") return false;
  // "linked Visits and Notes" names two things alike, "with Acme and Zorbin" two products.
  const joined = words[first - 2];
  if (/^(?:and|or)$/.test(before?.lower ?? "") && joined && /^\p{Lu}\p{Ll}+$/u.test(joined.text))
    return joined.kind !== "term" && isPlainWord(words, first - 2, first - 1);
  return !nameCues.has(before?.lower ?? "") && before?.text !== ":";
}

/** Words right in front of the name of something that is used, called or worked with. */
const nameCues: ReadonlySet<string> = new Set(
  "with via using use uses through against into called named adopt existing is are no without avoid never and or by on from to".split(
    " ",
  ),
);

/** The title of the text has it, or it is shown in quotation marks. */
function isKnownHere(sentence: Sentence, { first, last }: WordRange): boolean {
  const { under, text, words } = sentence;
  const { start = 0 } = words[first] ?? {};
  const { end = start } = words[last - 1] ?? {};
  const name = text.slice(start, end);
  const marks = text.slice(Math.max(0, start - 80), start).match(/["“”]/g) ?? [];
  const isQuoted = marks.length % 2 === 1 && /["”]/.test(text.slice(end, end + 80));
  return isQuoted || under[0]?.includes(name) === true;
}

/** "Build A Todo App": capitals say nothing where nearly every word has one. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ kind, text }) => kind === "word" && text.length > 3);
  const capital = long.filter(({ text }) => /^\p{Lu}/u.test(text));
  return long.length > 3 && capital.length > long.length * 0.6;
}

function looksLikeName(
  words: readonly Word[],
  at: number,
  titleCase: boolean,
  ordinary: ReadonlySet<string>,
): boolean {
  const word = words[at];
  if (
    word?.kind !== "word" ||
    isCode(word.text) ||
    ordinary.has(word.lower) ||
    ordinary.has(singular(word.lower)) ||
    // Plurals of other languages that lend the text its words.
    ordinary.has(word.lower.replace(/(?:en|er|e|n)$/, ""))
  ) {
    return false;
  }
  if (isOddlyWritten(word.text)) return !isKnown(word);
  if (titleCase || !/^\p{Lu}\p{L}/u.test(word.text) || isKnown(word)) return false;
  return at > 0 && !opensClause(words[at - 1]);
}

/** `FooBar`, `foo4j`, `iCloud`: a capital or digit inside a word of letters. */
function isOddlyWritten(text: string): boolean {
  // "YYYY-MM-DD" is the form of a date, "1h30m" a length of time.
  if (!/^[\p{L}\p{N}.+#-]+$/u.test(text) || /YYYY|^\d+[hms]/.test(text)) return false;
  return /\p{Ll}\p{Lu}|\p{L}\d+\p{L}|\p{Ll}{2}\d$|\p{Lu}{2}\p{Ll}{2}|\p{L}\.(?:js|io|ai|net|dev)$/u.test(
    text,
  );
}

const codes: readonly RegExp[] = [
  // Keys of requirements and records: "FR-030", "NFR-A11Y-01", "US3-S3", "PRP001".
  /^(?:\p{Lu}[\p{Lu}\d]{0,8}-){1,4}\p{Lu}{0,3}\d{1,4}[a-z]?(?:-[ivx]{1,4})?$/u,
  /^\p{Lu}{2,4}\d{2,6}$/u,
  // Roman numbers, and forms of dates.
  /^[IVX]{1,5}$/,
  /^(?:Y{2,4}|M{2,3}|D{1,2}|H{2})(?:[-/.T]?(?:Y{2,4}|M{2,3}|D{1,2}|H{2}|S{2})){0,5}$/,
  /\.(?:md|mdx|txt|json|ya?ml|toml|sql|ts|tsx|jsx?|py|rs|go|java|kt|swift|entitlements)$/i,
];

/** The key of something, a number or a file, which names no product. */
function isCode(text: string): boolean {
  return text.length < 60 && codes.some((code) => code.test(text));
}

function opensClause(word: Word | undefined): boolean {
  return word !== undefined && /^[.:;!?"“‘–—(→•|*>=-]$/.test(word.text);
}

/** An ordinary word of these texts, or of the calendar and the map; also joined by hyphens. */
function isKnown({ lower }: Word): boolean {
  return isKnownForm(lower) || lower.split("-").every(isKnownForm);
}

const known: readonly { has(form: string): boolean }[] = [
  stopWords,
  acronyms,
  properWords,
  roles,
  genericNouns,
  massNouns,
  activityNouns,
  productNouns,
  effects,
  buildVerbs,
  technicalVerbs,
];

function isKnownForm(lower: string): boolean {
  const stem = singular(lower);
  return known.some((words) => words.has(lower) || words.has(stem));
}

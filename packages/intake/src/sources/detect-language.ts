import { englishWords, foreignWords } from "../catalog/function-words.ts";

/** The language or script that a text is in, where it is plainly not English. */
export function foreignLanguage(text: string): string | undefined {
  return foreignScript(text) ?? foreignTongue(text);
}

/** Whether a sentence of a text in another language is plainly English itself. */
export function isEnglish(text: string): boolean {
  if (count(text, /\p{Script=Latin}/gu) < count(text, /\p{L}/gu) * 0.9) return false;
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  return english > 1 && english * 6 > words.length && foreignLanguage(text) === undefined;
}

/**
 * How to tell the English sentences of a text in another language. In one that is written in another script,
 * a sentence in Latin letters alone needs less to be English.
 */
export function englishAmong(text: string): (sentence: string) => boolean {
  if (foreignScript(text) === undefined) return isEnglish;
  return (sentence) => isEnglish(sentence) || (isLatin(sentence) && hasEnglish(sentence));
}

function isLatin(text: string): boolean {
  return /\p{L}/u.test(text) && count(text, /\p{Script=Latin}/gu) === count(text, /\p{L}/gu);
}

/** A word that English alone has, and none that makes it another language. */
function hasEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return words.some((word) => englishWords.has(word)) && foreignTongue(text) === undefined;
}

/** Whether nothing of a sentence is in another language: names, labels and English words alone. */
export function saysNothingForeign(sentence: string, text: string): boolean {
  return foreignScript(text) !== undefined && !/[^\p{Script=Latin}\P{L}]/u.test(sentence);
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ["Chinese or Japanese characters", /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu],
  ["Korean characters", /\p{Script=Hangul}/gu],
  ["Cyrillic characters", /\p{Script=Cyrillic}/gu],
  ["Greek characters", /\p{Script=Greek}/gu],
  ["Arabic characters", /\p{Script=Arabic}/gu],
  ["Hebrew characters", /\p{Script=Hebrew}/gu],
  ["Devanagari characters", /\p{Script=Devanagari}/gu],
  ["Thai characters", /\p{Script=Thai}/gu],
];

/** A script other than Latin that makes up a quarter of the letters. */
function foreignScript(text: string): string | undefined {
  // Most texts have none of these, and letters of other scripts are not among ASCII's.
  const others = text.replace(/[\0-\x7f]+/g, "");
  if (!/\p{L}/u.test(others)) return undefined;
  const letters = count(text, /\p{L}/gu);
  return scripts.find(([, script]) => count(others, script) * 4 > letters)?.[0];
}

/** Another language whose short words outnumber those of English. */
function foreignTongue(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  let best: string | undefined;
  let most = Math.max(2, english * 1.5);
  for (const [language, known] of Object.entries(foreignWords)) {
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > most && hits * 6 > words.length) {
      best = language;
      most = hits;
    }
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

import { atOnce, averageWords, beingThere, inADay, peakWords } from "../catalog/each-words.ts";
import { roles } from "../catalog/nouns.ts";
import type { Word } from "../words/word.ts";

export type LoadShare =
  | "daily-active-share"
  | "concurrent-share"
  | "average-request-rate"
  | "peak-factor";

/** A number that says how a load that is given elsewhere is spread: over people, or over time. */
export function loadShare(
  words: readonly Word[],
  at: number,
  /** The word behind what is counted. */
  behind: number,
): LoadShare | undefined {
  const quantity = words[at]?.quantity;
  if (quantity?.dimension === "percent") return shareOfPeople(words, at);
  if (quantity?.dimension === "count")
    return isPeakFactor(words, at, behind) ? "peak-factor" : undefined;
  return quantity?.unit.startsWith("req/") && isAverage(words, at)
    ? "average-request-rate"
    : undefined;
}

/** "20 % of the users are active each day, 5 % are online at the same time". */
function shareOfPeople(words: readonly Word[], at: number): LoadShare | undefined {
  const behind = textOf(words, at + 1, 1);
  if (!hasPeople(words, at, behind)) return undefined;
  // "on a day 20 % of them log in": what stands in front tells where nothing behind does.
  const around = `${textOf(words, at - 1, -1)} ${behind}`;
  if (!beingThere.test(around)) return undefined;
  if (inADay.test(behind)) return "daily-active-share";
  if (atOnce.test(behind)) return "concurrent-share";
  return inADay.test(around)
    ? "daily-active-share"
    : atOnce.test(around)
      ? "concurrent-share"
      : undefined;
}

function hasPeople(words: readonly Word[], at: number, behind: string): boolean {
  if (/^of /.test(behind)) {
    const of = words.slice(at + 2, at + 7);
    if (
      of.some(({ lemma, lower }) => roles.has(lemma) || /^(?:them|whom|these|those)$/.test(lower))
    )
      return true;
  }
  const next = words[at + 1]?.tag;
  const alone =
    next === "AUX" || next === "VERB" || next === "ADJ" || behind.search(beingThere) === 0;
  const pointed = /^of (?:them|whom|these|those)\b/.test(behind);
  return (alone || pointed) && words.slice(0, at).some(({ lemma }) => roles.has(lemma));
}

/** The words on one side, up to the next number or mark. */
function textOf(words: readonly Word[], from: number, step: 1 | -1): string {
  const found: string[] = [];
  for (let i = from; i >= 0 && i < words.length; i += step) {
    const word = words[i];
    if (!word || word.quantity?.dimension === "percent" || /^[,;:.()]$/.test(word.text)) break;
    found.push(word.lower);
  }
  return (step === 1 ? found : found.reverse()).join(" ");
}

const multiples = /^(?:times?|x|×)$/;
const ofWhat = /^(?:as|the|that|higher|larger|greater|more|average|normal|usual|our|its)$/;

/** "the peak is five times as much", "spikes of 10x", not "at the peak it tries 3 times". */
function isPeakFactor(words: readonly Word[], at: number, behind: number): boolean {
  const own = words[at]?.quantity?.unit ?? "";
  const isMultiple =
    own === "x" || words.slice(at + 1, behind).some(({ lower }) => multiples.test(lower));
  if (!isMultiple || !words.some(({ lower }) => peakWords.has(lower))) return false;
  const before = words.slice(Math.max(0, at - 6), at);
  const peak = before.findLastIndex(({ lower }) => peakWords.has(lower));
  const between = before.slice(peak + 1);
  const said =
    peak !== -1 && between.every(({ lower, tag }) => tag !== "VERB" || reaching.test(lower));
  return ofWhat.test(words[behind]?.lower ?? "") || said;
}

const reaching = /^(?:is|are|be|reach(?:es)?|rises?|climbs?|goes|go|lies?|comes?)$/;

/** "an average of 40 requests a second", "40 requests a second on average". */
function isAverage(words: readonly Word[], at: number): boolean {
  const stop = ({ text, kind, lower }: Word) =>
    /^[,;:.()]$/.test(text) || kind === "quantity" || peakWords.has(lower) || lower === "and";
  const ahead = words.slice(Math.max(0, at - 6), at);
  const near = ahead.slice(ahead.findLastIndex(stop) + 1);
  const after = words.slice(at + 1, at + 6);
  const end = after.findIndex(stop);
  return [...near, ...(end === -1 ? after : after.slice(0, end))].some(({ lower }) =>
    averageWords.has(lower),
  );
}

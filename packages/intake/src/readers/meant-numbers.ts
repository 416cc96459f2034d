import type { QuantityMatch } from "../quantities/quantity-match.ts";
import type { Word } from "../words/word.ts";
import { countedAfter } from "./counted-nouns.ts";
import { splitList } from "./lists.ts";
import type { Sentence } from "./sentence.ts";

/**
 * Whether a number is asked for. Those of headings count chapters, those of stories and scenarios are
 * examples unless they bound, and "at least one" says that there are some.
 */
export function isMeant(sentence: Sentence, at: number, match: QuantityMatch): boolean {
  const { kind, key, role, text, words } = sentence;
  const { comparator, dimension, value } = match;
  if ((kind === "heading" || kind === "label") && (key === undefined || role === "story"))
    return false;
  if (dimension === "count" && value === 1 && comparator === ">=") return false;
  if (comparator === undefined && isOfExample(words, at)) return false;
  if (role === "edge-case" && text.endsWith("?")) {
    return dimension === "rate" || dimension === "size" || (dimension === "percent" && value === 0);
  }
  if (role !== "scenario" && role !== "story") return true;
  if (comparator !== undefined && comparator !== "=" && dimension !== "count") return true;
  if (role === "story") return false;
  // What a scenario ends in is how the product behaves.
  if (dimension === "time" || dimension === "rate") {
    return isOutcome(words, at) && !isGivenBefore(words, at, match);
  }
  return dimension === "count" && listsAsMany(sentence, at, value);
}

/** "large images (for example a 90 MB scan)": the size of one thing, which bounds nothing. */
function isOfExample(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 6), at).map(({ lower }) => lower);
  return /(?:^| )(?:for (?:example|instance)|e \.? ?g|e\.?g|such as|say)(?: [.,])* an?$/.test(
    before.join(" "),
  );
}

function isOutcome(words: readonly Word[], at: number): boolean {
  const start = words.findLastIndex(
    ({ lower, text }, i) => i < at && (lower === "then" || text === "*"),
  );
  return start !== -1 && words[start]?.lower === "then";
}

/** The same amount stands in what is given: an example, not a rule. */
function isGivenBefore(words: readonly Word[], at: number, { value }: QuantityMatch): boolean {
  const number = String(value);
  return words.slice(0, at).some(({ text }) => text.includes(number));
}

/** "each of the 6 stages in order: open, held, …": as many are listed as are counted. */
function listsAsMany(sentence: Sentence, at: number, value: QuantityMatch["value"]): boolean {
  const { words } = sentence;
  const counted = countedAfter(sentence, at);
  if (typeof value !== "number" || value < 2 || counted === undefined) return false;
  const opens = words.findIndex(
    ({ text }, i) => i >= counted.last && i < counted.last + 6 && (text === ":" || text === "("),
  );
  if (opens === -1) return false;
  const stops = words.findIndex(({ text }, i) => i > opens && /^[).;]$/.test(text));
  const last = stops === -1 ? words.length : stops;
  return splitList(words, { first: opens + 1, last }).length === value;
}

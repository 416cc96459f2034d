import { irregularForms } from "../../catalog/deed-verbs.ts";
import type { Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";

/** What is done to something, as far as the words say it: a phrase, and what the words tie it to. */
export interface DeedObject {
  readonly phrase: Phrase;
  /** "tags to links", "list of orders", "QR code for a link": nearest first. */
  readonly ties: readonly Phrase[];
  /** The first word behind it. */
  readonly next: number;
  /** No further object is listed behind it. */
  readonly closed?: boolean;
}

const lead =
  /^(?:a|an|the|any|all|each|every|both|either|some|several|many|multiple|one|more|another|other|others|their|his|her|its|my|your|our|own|new|existing|this|that|these|those|such|same|no|single|individual|specific|particular|certain|current|only|or)$/;

/** Words that no noun phrase goes on over. */
const ends =
  /^(?:a|an|the|each|every|of|for|to|from|in|on|at|into|onto|within|with|without|by|via|using|through|against|per|about|between|under|over|after|before|during|until|when|while|where|if|unless|because|so|that|which|who|whom|whose|as|and|or|but|then|than|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would|cannot|not|it|they|them|he|she|we|i|you|their|his|her|its|my|your|our|upon|across|including|containing|showing|displaying|based|like|such|e\.g|i\.e|along|plus|since|except|rather|instead|directly|automatically|successfully|immediately|together|back|aside|once|also|only|again|manually)$/;

/** "links I've created" */
const contracted = /^(?:i|you|he|she|it|we|they)['’](?:ve|m|s|re|d|ll)$/;

const joints = new Set([",", "and", "or", "/", "&", "+"]);

export function isJoint(word: Word | undefined): boolean {
  return word !== undefined && joints.has(word.lower);
}

export function isQuote(word: Word | undefined): boolean {
  return word?.kind === "mark" && /^["'“”‘’`*]$/.test(word.text);
}

/** The noun phrase that starts at a word, articles and the like skipped. */
export function nounsFrom(words: readonly Word[], start: number): Phrase | undefined {
  let first = start;
  while (isQuote(words[first]) || isLead(words, first)) first++;
  let last = first;
  for (; last < words.length && last < first + 7; last++) {
    const word = words[last];
    if (!word) break;
    if (isGenitive(words, last)) continue;
    if (word.kind === "mark") break;
    if (word.kind === "quantity" || word.kind === "link") {
      if (last === first) {
        first++;
        continue;
      }
      break;
    }
    if (word.kind === "number") {
      if (last === first) first++;
      continue;
    }
    if (ends.test(word.lower) || contracted.test(word.lower)) break;
    if (last > first && isVerbal(words, last)) break;
    if (last > first && word.tag === "ADV") break;
  }
  while (last > first && words[last - 1]?.tag === "ADV") last--;
  return last > first ? { first, last } : undefined;
}

/** The mark of "agents' leads". */
function isGenitive(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const behind = words[at + 1];
  return (
    /^['’]$/.test(words[at]?.text ?? "") &&
    before?.lower.endsWith("s") === true &&
    words[at]?.start === before.end &&
    behind?.kind === "word" &&
    !ends.test(behind.lower)
  );
}

function isLead(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (lead.test(word.lower)) return true;
  // "any of their tasks", "one of the slots"
  return word.lower === "of" && lead.test(words[at - 1]?.lower ?? "");
}

/** "events belonging to", "orders placed by": a verb behind the noun, with what it governs. */
function isVerbal(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.tag !== "VERB") return false;
  const next = words[at + 1];
  if (/(?:ing|ed|en)$/.test(word.lower) || irregularForms[word.lower] !== undefined) {
    return (
      next === undefined || ends.test(next.lower) || next.kind === "mark" || lead.test(next.lower)
    );
  }
  if (next === undefined) return false;
  // "the system creates orders"
  const named = words[at - 1]?.tag === "NOUN" || words[at - 1]?.tag === "PROPN";
  return (
    lead.test(next.lower) ||
    (named &&
      /[^su]s$/.test(word.lower) &&
      /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.tag) &&
      !ends.test(next.lower))
  );
}

const tying =
  /^(?:of|for|to|from|in|on|into|within|against|about|between|under|onto|containing|listing)$/;

/** The object that starts at a word. */
export function objectFrom(words: readonly Word[], start: number): DeedObject | undefined {
  const phrase = nounsFrom(words, start);
  if (!phrase) return undefined;
  const ties: Phrase[] = [];
  let next = behindBrackets(words, skipQuotes(words, phrase.last));
  while (ties.length < 3 && tying.test(words[next]?.lower ?? "")) {
    const tied = nounsFrom(words, next + 1);
    if (!tied) break;
    ties.push(tied);
    next = behindBrackets(words, skipQuotes(words, tied.last));
  }
  // "a page showing orders": what is on it is none of the object, nor of its list.
  const shown = /^(?:showing|displaying)$/.test(words[next]?.lower ?? "");
  const on = shown ? nounsFrom(words, next + 1) : undefined;
  return { phrase, ties, next: on?.last ?? next, ...(on ? { closed: true } : {}) };
}

function skipQuotes(words: readonly Word[], from: number): number {
  let at = from;
  while (isQuote(words[at])) at++;
  return at;
}

/** Behind what stands in brackets at a word. */
export function behindBrackets(words: readonly Word[], at: number): number {
  if (words[at]?.text !== "(") return at;
  let depth = 0;
  for (let i = at; i < words.length; i++) {
    const text = words[i]?.text;
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (depth === 0) return i + 1;
  }
  return words.length;
}

/** Whether a phrase starts with an article, a plural or anything else that a bare noun has not. */
export function isDetermined(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && (lead.test(word.lower) || isQuote(word) || word.kind === "number");
}

/** "add it to the basket" */
export function whereTo(words: readonly Word[], at: number, verb: string): readonly Phrase[] {
  if (!/^(?:add|put|move|save|remove)$/.test(verb)) return [];
  if (!/^(?:to|into|from|in)$/.test(words[at]?.lower ?? "")) return [];
  const tied = objectFrom(words, at + 1)?.phrase;
  return tied ? [tied] : [];
}

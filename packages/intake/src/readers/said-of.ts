import { negations, productHeads, useNouns } from "../catalog/refusals.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import { deeds, denies, endingAt, governingVerbs, states } from "./governing-words.ts";

/** What the predicate makes of a name that is its subject. */
export type Said = "avoid" | "must" | "unclear";

/**
 * What is said of the name at a word: "X is ruled out", "X and Y are not allowed", "X was evaluated and
 * rejected". Nothing where the name is no subject, or where something else is said of it.
 */
export function saidOf(words: readonly Word[], at: number): Said | undefined {
  const next = behindList(words, at);
  const predicate = behindName(words, next);
  if (predicate === undefined) return undefined;
  const one = /^(?:is|was|has|isn't|wasn't|hasn't|isn’t|wasn’t)$/.test(
    words[predicate]?.lower ?? "",
  );
  // "We use X, and Y is banned": what is said of one is said of the last.
  if (one && next > at + 1 && words[at + 1]?.kind !== "word") return undefined;
  const first = one ? at : listStart(words, at);
  return isSubject(words, first) ? judged(words, predicate) : undefined;
}

const longestList = 12;
const listMarks = new Set([",", "/", "and", "or", "nor", "&"]);

/** Behind the names and nouns that are joined to a name. */
export function behindList(words: readonly Word[], at: number): number {
  let next = at + 1;
  let last = next;
  while (next < at + longestList && isListed(words[next])) {
    next++;
    if (!listMarks.has(words[next - 1]?.lower ?? "")) last = next;
  }
  return last;
}

export function listStart(words: readonly Word[], at: number): number {
  let first = at;
  for (let i = at - 1; i >= 0 && at - i < longestList; i--) {
    const word = words[i];
    if (word?.kind === "term") first = i;
    else if (!word || !listMarks.has(word.lower)) break;
  }
  return first;
}

function isListed(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !negations.has(word.lower.replaceAll("’", "'")) &&
    (word.kind === "term" || word.tag === "NOUN" || listMarks.has(word.lower))
  );
}

/** Where the predicate begins; none where the name only describes another thing: "Kafka messages are …". */
function behindName(words: readonly Word[], from: number): number | undefined {
  let at = from;
  const head = words[at - 1];
  if (head?.kind === "word" && head.tag === "NOUN" && !productHeads.has(singular(head.lower))) {
    return undefined;
  }
  while (words[at]?.kind === "number" || /^v?\d[\d.]*$/.test(words[at]?.lower ?? "")) at++;
  if (words[at]?.text === "(") {
    const close = words.findIndex(({ text }, i) => i > at && text === ")");
    if (close === -1 || close > at + longestList) return undefined;
    at = close + 1;
  }
  while (words[at]?.tag === "ADV") at++;
  return words[at]?.tag === "AUX" ||
    isBe(words[at]) ||
    denies(words, at) ||
    words[at]?.tag === "VERB" ||
    deeds.at(words, at)
    ? at
    : undefined;
}

/** No preposition and no verb governs the name. */
export function isSubject(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (at >= 0 && /^(?:DET|ADJ|PRON)$/.test(words[at]?.tag ?? "")) at--;
  const before = words[at];
  if (before === undefined || before.kind === "mark") return true;
  if (before.tag === "ADP") {
    return before.lower === "of" && useNouns.has(words[at - 1]?.lower ?? "");
  }
  // "Using X is overkill" is said of X, "losing X" is not.
  if (/ing$/.test(before.lower))
    return endingAt(governingVerbs, words, at + 1)?.meaning === "wants";
  return before.tag !== "VERB" && before.tag !== "AUX";
}

/** Reads the predicate and those joined to it, up to where something else begins. */
function judged(words: readonly Word[], from: number): Said | undefined {
  let denied = false;
  let copula = false;
  let idle = false;
  for (let at = from; at < words.length && at < from + longestPredicate; at++) {
    const word = words[at];
    if (!word || ends(words, at)) break;
    if (/^(?:,|and|but|yet|or)$/.test(word.lower)) {
      if (!goesOn(words, at + 1)) break;
      idle = false;
      if (word.lower !== "or") denied = false;
      continue;
    }
    if (isBe(word)) copula = true;
    const hit = idle
      ? undefined
      : ((copula ? states.at(words, at) : undefined) ?? deeds.at(words, at));
    if (hit && (hit.meaning === "refused" || denied)) {
      return (hit.meaning === "accepted") === denied ? "avoid" : denied ? "must" : "avoid";
    }
    if (denies(words, at) || (word.lower === "no" && copula)) denied = !denied;
    if (idle) continue;
    // What it does, or what else is done to it, leaves it in place.
    const isDone = copula && /(?:ed|en)$/.test(word.lower);
    if (
      (word.tag === "VERB" || isDone) &&
      !isBe(word) &&
      !/^(?:need|needs|have|has|had)$/.test(word.lower)
    ) {
      idle = true;
    }
  }
  return denied && copula && !idle ? "unclear" : undefined;
}

const longestPredicate = 24;

function isBe(word: Word | undefined): boolean {
  return /^(?:is|are|was|were|be|been|being|gets?|got|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)$/.test(
    word?.lower ?? "",
  );
}

/** A stop, or a word that begins a clause of its own. */
function ends(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind === "mark") return /^[.;:!?()–—|→]$/.test(word.text);
  return /^(?:because|since|so|if|unless|until|when|while|that|which|who|as|although|though)$/.test(
    word?.lower ?? "",
  );
}

/** Behind a comma or conjunction the same subject goes on: "… and was rejected", "but is not required". */
function goesOn(words: readonly Word[], from: number): boolean {
  let at = from;
  while (/^(?:and|but|or|yet|then|,)$/.test(words[at]?.lower ?? "") || words[at]?.tag === "ADV")
    at++;
  if (denies(words, at) || states.at(words, at)?.meaning === "refused") return true;
  const word = words[at];
  const subject = words[at + 1]?.tag === "AUX" && word?.tag !== "AUX";
  return (word?.tag === "AUX" || word?.tag === "VERB") && !subject;
}

import { nounOrVerb } from "../catalog/ambiguous-words.ts";
import { beforeEach, eachWords } from "../catalog/each-words.ts";
import { timeUnits } from "../catalog/units.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";

/**
 * Of what a count or a rate is one of each: "40 halls with 300 seats each", "each van sends 2 positions a
 * minute", "200 seats per hall". In the singular, as the text calls it.
 */
export function ofEach(
  words: readonly Word[],
  at: number,
  /** The word behind what is counted. */
  behind: number,
): string | undefined {
  return namedBehind(words, at, behind) ?? namedBefore(words, at);
}

function namedBehind(words: readonly Word[], at: number, behind: number): string | undefined {
  const next = lowerAt(words, behind);
  if (next === "each" || next === "apiece") {
    // "2,000 users, 30 requests a day each": those who were counted before.
    return isEnd(words[behind + 1]) ? countedBefore(words, at) : undefined;
  }
  if (next === "/") return nounFrom(words, behind + 1);
  const from = beforeEach.has(next) ? behind + 1 : behind;
  if (!eachWords.has(lowerAt(words, from))) return undefined;
  return afterEach(words, from);
}

/** Words of a clause up to the number that are looked through. */
const longestClause = 10;

function namedBefore(words: readonly Word[], at: number): string | undefined {
  for (let i = at - 1; i >= 0 && i >= at - longestClause; i--) {
    const word = words[i];
    if (word === undefined || /^[;.:,()]$/.test(word.text) || word.kind === "quantity") return;
    if (!eachWords.has(word.lower)) continue;
    // "as per the success criteria", "latency per region under 200 ms": of what stands in front.
    if (word.lower === "per" && i > 0 && words[i - 1]?.kind !== "mark") continue;
    const found = afterEach(words, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "each hall", "each of the 40 halls", "each of whom", "40 halls each …", "40 halls, each with …". */
function afterEach(words: readonly Word[], each: number): string | undefined {
  if (lowerAt(words, each + 1) === "of") {
    if (/^(?:whom|which|them|these|those)$/.test(lowerAt(words, each + 2))) {
      return countedBefore(words, each);
    }
    const first = words[each + 2]?.tag === "DET" ? each + 3 : each + 2;
    return nounFrom(words, words[first]?.quantity ? first + 1 : first);
  }
  // "40 halls each show 3 films"
  const counted = lowerAt(words, each) === "each" && /[^s]s$/.test(lowerAt(words, each - 1));
  const many = counted ? countedBefore(words, each) : undefined;
  const noun = many ?? nounFrom(words, each + 1);
  if (noun !== undefined || lowerAt(words, each) === "per") return noun;
  const next = words[each + 1];
  return next?.tag === "VERB" || next?.tag === "ADP" || next?.tag === "AUX"
    ? countedBefore(words, each)
    : undefined;
}

/** The last noun of a name that starts here: `coffee machine` is a machine. */
function nounFrom(words: readonly Word[], from: number): string | undefined {
  let found: string | undefined;
  for (let i = from; i < from + 4; i++) {
    const word = words[i];
    if (!word || !/^(?:word|term)$/.test(word.kind)) break;
    // "per user per day", "each user each day"
    if (eachWords.has(word.lower)) break;
    // Behind "per" stands a noun, whatever the tagger takes it for.
    const named = i === from && lowerAt(words, from - 1) === "per" && word.tag !== "ADJ";
    if (named || word.tag === "NOUN" || word.tag === "PROPN") {
      // A plural behind the first noun is a verb that the tagger does not know: "each van sends".
      if (found !== undefined && (/[^s]s$/.test(word.lower) || nounOrVerb.has(word.lower))) break;
      found = singular(word.lower);
    } else if (word.tag !== "ADJ" || found !== undefined) break;
  }
  const isThing = found !== undefined && found.length > 1 && !isTime(found) && !settings.has(found);
  return isThing ? found : undefined;
}

/** What the nearest number before counts: "40 halls", "500 paying tenants". */
function countedBefore(words: readonly Word[], before: number): string | undefined {
  for (let i = before - 1; i >= 0; i--) {
    const quantity = words[i]?.quantity;
    if (words[i]?.text === ".") return undefined;
    if (!quantity) continue;
    if (quantity.dimension !== "count") return undefined;
    let found: string | undefined;
    for (let next = i + 1; next < before && next <= i + 4; next++) {
      const word = words[next];
      if (
        !word ||
        !/^(?:word|term)$/.test(word.kind) ||
        !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(word.tag)
      )
        break;
      if (/[^s]s$|^(?:people|children|staff)$/.test(word.lower)) {
        found = singular(word.lower);
        break;
      }
    }
    return found;
  }
  return undefined;
}

/** "50 a page per default" */
const settings: ReadonlySet<string> = new Set(["default", "average", "definition", "design"]);

const times: ReadonlySet<string> = new Set(
  Object.values(timeUnits)
    .flatMap((spellings) => spellings.split(" "))
    .concat("time", "night", "morning", "evening", "weekend", "weekday"),
);

function isTime(noun: string): boolean {
  return times.has(noun);
}

function isEnd(word: Word | undefined): boolean {
  return word === undefined || word.kind === "mark" || /^(?:ADP|CCONJ|SCONJ)$/.test(word.tag);
}

function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}

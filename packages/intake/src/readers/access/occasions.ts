import {
  memberNouns,
  occasionOpeners,
  unlessWords,
  whileWords,
} from "../../catalog/access-words.ts";
import type { Word } from "../../words/word.ts";
import type { Condition } from "./conditions.ts";
import { lower } from "./rule-words.ts";

/** A condition and the words that say it. */
export interface Found {
  readonly condition: Condition;
  /** The word behind it. */
  readonly last: number;
  readonly ofThing?: true;
}

/** Those whom a sentence is about. */
export const they = /^(?:they|he|she|i|we|who)$/;

const beings =
  /^(?:it|they|he|she|the|a|an|is|are|was|were|has|have|been|being|becomes|become|gets|get|already|still|now|currently|fully)$/;

/** "once closed", "while it is in draft", "that are approved", "in pending status", "unless open" */
export function state(words: readonly Word[], at: number, to: number): Found | undefined {
  const opens = lower(words, at);
  const unless = unlessWords.has(opens);
  const turned = unless ? ({ not: true } as const) : {};
  const relative =
    /^(?:that|which|who)$/.test(opens) &&
    /^(?:is|are|was|were|has|have)$/.test(lower(words, at + 1));
  const clause = whileWords.has(opens) || unless || relative || opens === "as";
  const ofThing =
    relative || opens === "in" || opens === "with" ? ({ ofThing: true } as const) : {};
  const inside = opens === "in" || opens === "with";
  if (!clause && !inside) return undefined;
  let next = at + 1;
  if (opens === "as") {
    if (lower(words, at + 1) !== "long" || lower(words, at + 2) !== "as") return undefined;
    next = at + 3;
  }
  let steps = 0;
  while (next < to && steps < 6 && !isStateWord(words, next)) {
    const word = words[next];
    const skips = beings.test(word?.lower ?? "") || /^(?:in|status|state)$/.test(word?.lower ?? "");
    // "after the order is shipped", but not "if the customer has agreed"
    const subject =
      word?.tag === "NOUN" &&
      /^(?:is|are|was|has)$/.test(lower(words, next + 1)) &&
      words.slice(0, at).some(({ lemma }) => lemma === word.lemma);
    if (!skips && !subject) return undefined;
    next++;
    steps++;
  }
  const states: string[] = [];
  let not = false;
  while (next < to) {
    const word = words[next];
    if (!word) break;
    if (word.lower === "not") not = !not;
    else if (isStateWord(words, next)) states.push(word.lower);
    else if (!/^(?:or|and|either|,|\/)$/.test(word.lower) || states.length === 0) break;
    next++;
  }
  if (states.length === 0) return undefined;
  const named = /^(?:status|state|states|stage)$/.test(lower(words, next));
  if (inside && !named && !clause) return undefined;
  const last = named ? next + 1 : next;
  const turn = not ? (unless ? {} : ({ not: true } as const)) : turned;
  const end = occasionEnd(words, at, to);
  const text = clause && !relative && end > at ? { text: textOf(words, at, end) } : {};
  const condition: Condition = { kind: "state", states: [...states], ...text, ...turn };
  return { condition, last: "text" in text ? Math.max(last, end) : last, ...ofThing };
}

/** "if the customer has agreed", "after shipping": in the words of the text. */
export function occasion(words: readonly Word[], at: number, to: number): Found | undefined {
  if (!occasionOpeners.has(lower(words, at))) return undefined;
  const last = occasionEnd(words, at, to);
  return last < at + 2
    ? undefined
    : { condition: { kind: "said", text: textOf(words, at, last) }, last };
}

/** "on a property they are not assigned to": another thing that is not theirs. */
export function onTheirs(words: readonly Word[], at: number, to: number): Found | undefined {
  if (!/^(?:on|of|for|in|from|at|to)$/.test(lower(words, at))) return undefined;
  let next = at + 1;
  while (next < at + 5 && next < to && !they.test(lower(words, next))) {
    if (words[next]?.kind !== "word" || memberNouns.has(words[next]?.lemma ?? "")) return undefined;
    next++;
  }
  if (!they.test(lower(words, next)) || next === at + 1) return undefined;
  if (!/^(?:are|do|did|have|is|does|has)$/.test(lower(words, next + 1))) return undefined;
  const last = occasionEnd(words, at, to);
  if (last <= next + 2) return undefined;
  const said = words.slice(at, last);
  const kept = said.filter(({ lower }) => lower !== "not" && lower !== "never");
  const not = kept.length < said.length ? ({ not: true } as const) : {};
  return { condition: { kind: "said", text: textOf(kept, 0, kept.length), ...not }, last };
}

/** Where such a clause ends: at a stop, or where something else is done. */
function occasionEnd(words: readonly Word[], from: number, to: number): number {
  let at = from + 1;
  while (at < to && at < from + 20) {
    const word = words[at];
    if (word?.kind === "mark" && /^[.,;:()!?—–]$/.test(word.text)) return at;
    const next = words[at + 1];
    if (
      word?.lower === "and" &&
      (next?.tag === "VERB" || next?.tag === "AUX" || next?.lower === "only")
    )
      return at;
    at++;
  }
  return at;
}

function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ")
    .replace(/ (['’]s?\b)/g, "$1");
}

function isStateWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== "word" || beings.test(word.lower)) return false;
  if (/^(?:in|not|status|state|states|stage|own|other)$/.test(word.lower)) return false;
  if (word.tag === "ADJ") return true;
  if (/^(?:draft|open|locked|final|pending|active|live|public|private)$/.test(word.lower))
    return true;
  return word.tag === "VERB" && /(?:ed|en|nt|ld|id|ft)$/.test(word.lower);
}

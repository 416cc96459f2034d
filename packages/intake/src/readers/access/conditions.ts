import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { memberNouns, owningVerbs } from "../../catalog/access-words.ts";
import { isPlural } from "../../words/singular.ts";
import { verbOf } from "../../words/verb-forms.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import { type Found, occasion, onTheirs, state, they } from "./occasions.ts";
import { lower } from "./rule-words.ts";

export type Condition = DataOf<typeof reading.access>["conditions"][number];

/** What a clause says has to hold, with the words that say it. */
export interface FoundConditions {
  readonly conditions: readonly Condition[];
  /** Those of them that tell things apart, rather than times: "leases that are signed". */
  readonly ofThing: readonly Condition[];
  readonly used: ReadonlySet<number>;
}

const possessive = /^(?:their|his|her|my|our|your)$/;
const them = /^(?:them|him|her|me|us|themselves|themself|himself|herself)$/;
const otherWords = /^(?:other|another|others|others'|others’|different|else)$/;

/** Finds the conditions in the words from a verb up to the end of its clause. */
export function conditionsIn(
  words: readonly Word[],
  from: number,
  to: number,
  /** Whether what no other condition says counts in the words of the text: "if it rains". */
  inWords = false,
): FoundConditions {
  const conditions: Condition[] = [];
  const ofThing: Condition[] = [];
  const used = new Set<number>();
  for (let at = from; at < to; at++) {
    if (used.has(at)) continue;
    const found =
      othersOwn(words, at, to) ??
      ownAs(words, at, to) ??
      belonging(words, at, to) ??
      (inWords ? onTheirs(words, at, to) : undefined) ??
      theirs(words, at, to) ??
      state(words, at, to) ??
      (inWords ? occasion(words, at, to) : undefined);
    if (!found) continue;
    for (let i = at; i < found.last; i++) used.add(i);
    const { condition } = found;
    if (!conditions.some((each) => JSON.stringify(each) === JSON.stringify(condition))) {
      conditions.push(condition);
      if (found.ofThing === true) ofThing.push(condition);
    }
  }
  return { conditions, ofThing, used };
}

/** "other agents' leads", "leads of other agents", "another organisation", "someone else's" */
function othersOwn(words: readonly Word[], at: number, to: number): Found | undefined {
  const own = lower(words, at);
  if (/^(?:someone|somebody|anyone|anybody)$/.test(own) && lower(words, at + 1) === "else") {
    return { condition: { kind: "own", not: true }, last: at + 2 };
  }
  if (!otherWords.test(own) && own !== "others") return undefined;
  if (own.startsWith("others")) return { condition: { kind: "own", not: true }, last: at + 1 };
  const head = words[at + 1];
  if (!head || at + 1 >= to) return undefined;
  if (memberNouns.has(head.lemma)) {
    return { condition: { kind: "member", of: head.lemma, not: true }, last: at + 2 };
  }
  // "other agents" as the object themselves are people, and nothing of theirs.
  const genitive = /['’]s?$/.test(head.text) || /^['’]$/.test(words[at + 2]?.text ?? "");
  const tied =
    /^(?:of|by)$/.test(lower(words, at - 1)) ||
    (lower(words, at - 1) === "to" && /^belong/.test(lower(words, at - 2)));
  return isActing(head) && (genitive || tied)
    ? { condition: { kind: "own", not: true }, last: at + 2 }
    : undefined;
}

/** "that they created", "they do not own", "assigned to them", "created by them" */
function ownAs(words: readonly Word[], at: number, to: number): Found | undefined {
  let next = at;
  if (/^(?:that|which|unless)$/.test(lower(words, next))) next++;
  if (they.test(lower(words, next))) {
    let not = lower(words, at) === "unless";
    next++;
    while (
      next < to &&
      /^(?:do|did|does|have|has|had|are|is|were|not|never|personally|themselves)$/.test(
        lower(words, next),
      )
    ) {
      if (/^(?:not|never)$/.test(lower(words, next))) not = !not;
      next++;
    }
    if (/^(?:don't|didn't|doesn't|haven't|aren't|they're)$/.test(lower(words, next))) {
      not = !not;
      next++;
    }
    const turned = not ? { not: true as const } : {};
    if (lower(words, next) === "assigned") {
      const last = /^(?:to|on)$/.test(lower(words, next + 1)) ? next + 2 : next + 1;
      return { condition: { kind: "own", as: "assignee", ...turned }, last };
    }
    if (lower(words, next) === "the" && owners.test(lower(words, next + 1))) {
      return {
        condition: { kind: "own", as: lower(words, next + 1), ...turned },
        last: next + 2,
      };
    }
    const verb = verbOf(lower(words, next), (each) => owningVerbs.has(each));
    const as = verb && owningVerbs.get(verb.verb);
    return as === undefined || next >= to
      ? undefined
      : { condition: { kind: "own", as, ...turned }, last: next + 1 };
  }
  const not = lower(words, at) === "not" ? ({ not: true } as const) : {};
  const done = lower(words, at) === "not" ? at + 1 : at;
  if (lower(words, done) === "assigned" && lower(words, done + 1) === "to") {
    return them.test(lower(words, done + 2))
      ? { condition: { kind: "own", as: "assignee", ...not }, last: done + 3 }
      : undefined;
  }
  const verb = verbOf(lower(words, done), (each) => owningVerbs.has(each));
  const as = verb?.form === "ed" ? owningVerbs.get(verb.verb) : undefined;
  return as !== undefined && lower(words, done + 1) === "by" && them.test(lower(words, done + 2))
    ? { condition: { kind: "own", as, ...not }, last: done + 3 }
    : undefined;
}

const owners = /^(?:owner|creator|author|assignee)$/;

/** "teams they belong to", "projects of which they are a member", "they are not assigned to" */
function belonging(words: readonly Word[], at: number, to: number): Found | undefined {
  const group = words[at];
  if (!group || !memberNouns.has(group.lemma)) return undefined;
  let next = at + 1;
  while (/^(?:that|which|of|to|in|where)$/.test(lower(words, next))) next++;
  if (!/^(?:they|he|she|i|we|they're|users?|members?)$/.test(lower(words, next))) return undefined;
  let not = false;
  for (let i = next; i < Math.min(to, next + 8); i++) {
    if (/^(?:not|don't|aren't)$/.test(lower(words, i))) not = true;
    if (!/^(?:belong|belongs|member|members|part|assigned|joined|in)$/.test(lower(words, i))) {
      continue;
    }
    const last = /^(?:to|of)$/.test(lower(words, i + 1)) ? i + 2 : i + 1;
    return {
      condition: { kind: "member", of: group.lemma, ...(not ? { not: true } : {}) },
      last,
    };
  }
  return undefined;
}

const limits =
  /^(?:access|limited|limit|restricted|restrict|confined|scoped|belonging|assigned|only|visible)$/;

/** "their own comments", "own leads", "their team's events", "of their garden" */
function theirs(words: readonly Word[], at: number, to: number): Found | undefined {
  const word = lower(words, at);
  if (word === "own") return { condition: { kind: "own" }, last: at + 1 };
  if (!possessive.test(word) || isOfThings(words, at)) return undefined;
  let next = at + 1;
  if (lower(words, next) === "own") next++;
  if (lower(words, next) === "assigned") next++;
  const head = words[next];
  if (!head || next >= to) return undefined;
  const genitive = /['’]s?$/.test(head.text) || words[next + 1]?.text === "’";
  const tied = /^(?:of|in|within|for|from|across|on)$/.test(lower(words, at - 1));
  if (memberNouns.has(head.lemma) && (genitive || tied)) {
    return { condition: { kind: "member", of: head.lemma }, last: next + 1 };
  }
  // "of their garden": what is in it is theirs; "on their phone" says nothing of whose it is.
  if (tied && !/^(?:of|in|from)$/.test(lower(words, at - 1))) return undefined;
  // "add a voucher to their basket": the basket is theirs, the voucher need not be.
  if (/^(?:to|into|onto|with)$/.test(lower(words, at - 1)) && !limits.test(lower(words, at - 2)))
    return undefined;
  return { condition: { kind: "own" }, last: next };
}

/** "orders and their items", "bills (of suppliers) and their payments": of the things named before. */
function isOfThings(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== "their" || !/^(?:and|with|plus)$/.test(lower(words, at - 1))) {
    return false;
  }
  let before = at - 2;
  if (words[before]?.text === ")") {
    before = words.findLastIndex(({ text }, i) => i < before && text === "(") - 1;
  }
  const head = words[before];
  return head?.kind === "word" && isPlural(head.lower) && !isActing(head);
}

import { roles } from "../../catalog/nouns.ts";
import {
  askedFor,
  comesToPass,
  failedAttempts,
  goesWrong,
  lockingVerbs,
  occasions,
} from "../../catalog/occasion-words.ts";
import { effects } from "../../catalog/verbs.ts";
import { singular } from "../../words/singular.ts";
import type { Word } from "../../words/word.ts";
import type { Deed } from "./deed.ts";

/**
 * Whether the clause says what sets off a deed of the product, and it is nobody's asking: "lock the account
 * after 5 failed attempts", "archive proposals when a new round begins".
 */
export function isSetOff(
  words: readonly Word[],
  [start, end]: readonly [number, number],
  { verb, by, first }: Deed,
): boolean {
  const own = words.slice(start, end);
  if (lockingVerbs.has(verb) && failedAttempts.test(textOf(own))) return true;
  // What is made of something is asked for with it, as far as the words go.
  if (by.kind !== "product" || effects.get(verb) === "create") return false;
  return own.some(({ lower }, at) => {
    if (!occasions.has(lower)) return false;
    const told = occasionBehind(words, start + at + 1, end, first);
    if (told.length === 0 || told.some(isSomebody) || told.some((word) => askedFor.has(word.lower)))
      return false;
    if (lower === "if") return told.some((word) => goesWrong.has(word.lower));
    if (lower === "on" || lower === "upon")
      return /^(?:successful|failed)$/.test(told[0]?.lower ?? "");
    return told.some((word) => comesToPass.has(word.lower) || goesWrong.has(word.lower));
  });
}

function occasionBehind(
  words: readonly Word[],
  from: number,
  end: number,
  deed: number,
): readonly Word[] {
  let last = from;
  while (last < end && last !== deed && words[last]?.kind !== "mark") last++;
  return words.slice(from, last);
}

function isSomebody({ lower }: Word): boolean {
  return roles.has(singular(lower)) || /^(?:i|he|she|they|we|you|who|someone)$/.test(lower);
}

function textOf(words: readonly Word[]): string {
  return words.map(({ lower }) => lower).join(" ");
}

import { onlyWords, plainFollowers } from "../../catalog/access-words.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import { nameOf, type Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import { exceptionAt } from "../deeds/negation.ts";
import { roleFrom } from "../deeds/subjects.ts";
import type { Sentence } from "../sentence.ts";

/** "only managers", "only by a manager": right in front of a role. */
export function isOnly(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (/^(?:a|an|the|any|authorised|authorized|authenticated|by)$/.test(words[at]?.lower ?? ""))
    at--;
  return onlyWords.has(words[at]?.lower ?? "");
}

/** "only" among some words, and not "not only". */
export function hasOnly(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(
      ({ lower }, i) =>
        onlyWords.has(lower) && !/^(?:not|cannot)$/.test(words[from + i - 1]?.lower ?? ""),
    );
}

const restricting =
  /^(?:that|which|who|whose|when|if|while|with|without|after|before|until|unless|once|where|during|more|than|twice|same|across|via|through|using|over|beyond|between|per|within|as|for|on|of|to|from|in|into|at|multiple|simultaneously)$/;

/** Nothing behind a ban makes it narrower than what was understood. */
export function isWide(
  words: readonly Word[],
  {
    from,
    to,
    used,
  }: { readonly from: number; readonly to: number; readonly used: ReadonlySet<number> },
): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || used.has(at) || plainFollowers.has(word.lower)) continue;
    if (word.text === "(") return isWide(words, { from: behind(words, at, to), to, used });
    if (word.kind === "quantity" || word.kind === "number") return false;
    // "orders of others": the others are understood.
    if (restricting.test(word.lower) && !used.has(at + 1)) return false;
  }
  return true;
}

function behind(words: readonly Word[], at: number, to: number): number {
  let next = at;
  while (next < to && words[next]?.text !== ")") next++;
  return next + 1;
}

/** Nothing behind a role says which of them are meant. */
export function isWideRole(
  words: readonly Word[],
  from: number,
  to: number,
  used: ReadonlySet<number>,
): boolean {
  return !words
    .slice(from, to)
    .some(
      ({ lower }, i) =>
        !used.has(from + i) && /^(?:who|whose|with|without|from|in|of)$/.test(lower),
    );
}

/** "gardeners' leases" are leases. */
export function behindGenitive(words: readonly Word[], { first, last }: Phrase): Phrase {
  let own = first;
  for (let at = first; at < last - 1; at++) {
    if (/['’]s?$/.test(words[at]?.text ?? "")) own = at + 1;
  }
  return { first: own, last };
}

/** "except admins", "other than the owner", in front as well: "apart from admins, nobody" */
export function exceptions(
  sentence: Sentence,
  from: number,
  to: number,
  /** Where those begin whom the sentence is about. */
  subject: number = from,
): { readonly names: string[]; readonly used: ReadonlySet<number> } {
  const { words } = sentence;
  const used = new Set<number>();
  const names: string[] = [];
  const most = Math.min(words.length, to + 8);
  for (let at = inFront(words, from); at < most; at++) {
    const opens = exceptionAt(words, at);
    if (opens === 0) continue;
    const role = roleFrom(sentence, at + opens);
    if (!role) continue;
    const before = at < subject ? subject : Number.POSITIVE_INFINITY;
    // "Except for managers, users cannot": the users are those who cannot.
    for (const phrase of [role.phrase, ...role.others].filter(({ first }) => first < before)) {
      const name = nameOf(words, phrase);
      if (name !== "") names.push(toLabel(capitalise(name)));
    }
    for (let i = at; i < Math.min(role.last, before); i++) used.add(i);
  }
  return { names, used };
}

/** Where a sentence begins that opens with an exception; where it goes on otherwise. */
function inFront(words: readonly Word[], from: number): number {
  let first = from;
  while (first > 0 && !/^[.;:]$/.test(words[first - 1]?.text ?? "")) first--;
  return exceptionAt(words, first) > 0 ? first : from;
}

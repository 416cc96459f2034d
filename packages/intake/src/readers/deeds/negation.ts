import { exceptOpeners, nobodyWords } from "../../catalog/access-words.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";

/** "not" and "never"; "not only", "not just" and "not merely" deny nothing. */
export function isNot(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? "";
  if (lower === "never") return true;
  return (lower === "not" || lower === "cannot") && !isMore(words[at + 1]);
}

function isMore(word: Word | undefined): boolean {
  return /^(?:only|just|merely|solely)$/.test(word?.lower ?? "");
}

/** "cannot", "can't", "mustn't" */
export function isDenyingModal(words: readonly Word[], at: number): boolean {
  return /^(?:cannot|can['’]t|mustn['’]t)$/.test(words[at]?.lower ?? "") && !isMore(words[at + 1]);
}

/** "cannot be deleted, only closed": what stands behind is denied no more. */
export function isTurned(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(({ lower }) => /^(?:only|but|just|merely|instead|rather)$/.test(lower));
}

const articles = /^(?:a|an|the|any|all|of|our|other)$/;

/** "no viewer", "none of the members", "neither guests nor members": the role in front does nothing. */
export function isNoneOf(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (articles.test(words[at]?.lower ?? "")) at--;
  return /^(?:no|none|neither)$/.test(words[at]?.lower ?? "");
}

/** How many words open an exception at a word: "except", "other than", "but" behind "nobody". */
export function exceptionAt(words: readonly Word[], at: number): number {
  const own = words[at]?.lower ?? "";
  if (exceptOpeners.has(`${own} ${words[at + 1]?.lower ?? ""}`)) return 2;
  if (exceptOpeners.has(own)) return 1;
  if (own !== "but" || words[at + 1]?.lower === "only") return 0;
  const all = isActing(words[at - 1]) && /^(?:all|no|every|any)$/.test(words[at - 2]?.lower ?? "");
  return all || isAnyone(words[at - 1]?.lower ?? "") ? 1 : 0;
}

function isAnyone(lower: string): boolean {
  return nobodyWords.has(lower) || everyone.test(lower) || /^(?:one|anyone|anybody)$/.test(lower);
}

const everyone = /^(?:everyone|everybody)$/;

/** The word that opens the exception a role stands in: "except the manager". */
export function exceptionBefore(words: readonly Word[], first: number): number | undefined {
  let at = first - 1;
  while (/^(?:a|an|the|any|all)$/.test(words[at]?.lower ?? "")) at--;
  if (exceptionAt(words, at - 1) === 2) return at - 1;
  return exceptionAt(words, at) === 1 ? at : undefined;
}

/** Everybody is named in front of a word: "everyone", "all". */
export function isEveryone(word: Word | undefined): boolean {
  return everyone.test(word?.lower ?? "");
}

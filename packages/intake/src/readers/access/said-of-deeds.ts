import { onlyWords, openStates, whileWords } from "../../catalog/access-words.ts";
import { neverDeeds, rescued, showingVerbs } from "../../catalog/deed-verbs.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import type { Deed } from "../deeds/deed.ts";
import type { Doing } from "../deeds/deeds-from.ts";
import { movesInto } from "../deeds/moves.ts";
import { exceptionAt } from "../deeds/negation.ts";
import { isJoint } from "../deeds/noun-phrase.ts";
import { nounsOf } from "../read-deeds.ts";
import type { Sentence } from "../sentence.ts";
import { behindGenitive, hasOnly } from "./clause-words.ts";
import type { Condition } from "./conditions.ts";

/** Infinitives as people use them: "access" is "view". */
export function verbMeant(verb: string): string | undefined {
  if (showingVerbs.has(verb)) return "view";
  return rescued[verb] ?? (neverDeeds.has(verb) ? undefined : verb);
}

export function conceptLabel(words: readonly Word[], object: Phrase): string {
  const name = nounsOf(words, behindGenitive(words, object));
  return name === "" ? "" : toLabel(capitalise(name));
}

export function tiesOf(
  words: readonly Word[],
  doing: Pick<Doing, "verb" | "ties" | "object" | "last">,
): { readonly ties?: string[]; readonly into?: true } {
  const ties = doing.ties.map((tie) => nounsOf(words, tie)).filter((name) => name !== "");
  return {
    ...(ties.length > 0 ? { ties: ties.map(toLabel) } : {}),
    ...(movesInto(words, doing) ? { into: true } : {}),
  };
}

/** Where what may narrow a ban starts: behind the verb, but not within the thing's own name. */
export function behindWords(doing: Doing, object: Phrase): number {
  return object.first > doing.first ? doing.first + 1 : doing.last;
}

/** Where the clause of a doing ends: at a stop, or where something else is done. */
export function clauseEnd(
  words: readonly Word[],
  doing: Doing,
  object: Phrase,
  all: readonly Doing[],
): number {
  const from = Math.max(doing.first + 1, object.last);
  const next = all.map(({ first }) => first).filter((first) => first > from);
  const limit = Math.min(words.length, from + 30, ...next);
  let joint: number | undefined;
  for (let at = from; at < limit; at++) {
    if (/^[.;:!?—–]$/.test(words[at]?.text ?? "")) return at;
    if (isJoint(words[at]) || /^(?:but|while|whereas|yet)$/.test(words[at]?.lower ?? ""))
      joint = at;
    // "… and gardeners can view their own": somebody else.
    const opens = joint !== undefined && at - joint < 6 && isActing(words[at]);
    if (opens && saysMay.test(words[at + 1]?.lower ?? "")) return joint ?? at;
  }
  return limit;
}

const saysMay = /^(?:can|may|must|should|shall|cannot|can['’]t|mustn['’]t|only|are|is)$/;

/** "…, and only if it is closed" */
export function isOnlyWhile(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const next = words[at + 1]?.lower ?? "";
    if (onlyWords.has(words[at]?.lower ?? "") && (whileWords.has(next) || next === "as"))
      return true;
  }
  return false;
}

/** "everyone except guests can", rather than "can edit plots except …" */
export function exceptInFront(
  words: readonly Word[],
  from: number,
  to: number,
): number | undefined {
  for (let at = to - 1; at >= 0 && at > from - 9; at--) {
    if (/^[.;:]$/.test(words[at]?.text ?? "")) return undefined;
    if (exceptionAt(words, at) > 0) return at;
  }
  return undefined;
}

/** "everyone can view plots, but only managers edit them": the thing named last before it. */
export function thingBefore({ words, phrases }: Sentence, { by, first }: Deed): Phrase | undefined {
  const from = by.kind === "role" ? Math.min(first, by.phrases[0]?.first ?? first) : first;
  return phrases.findLast(({ last }) => last <= from && !isActing(words[last - 1]));
}

/** Of what others do: what is somebody's own is not theirs. */
export function ofOthers(condition: Condition): Condition {
  return condition.kind === "own" && condition.not !== true ? turned(condition) : condition;
}

/** "draft leases", "approved orders" */
export function mayNameState(words: readonly Word[], { first, last }: Phrase): boolean {
  return words
    .slice(first, last - 1)
    .some(
      ({ lower, tag }) => tag === "ADJ" || /(?:ed|id|nt|ft|ing)$/.test(lower) || lower === "open",
    );
}

/** "public albums": those that are open to others. */
export function namesOpenState(words: readonly Word[], { first, last }: Phrase): boolean {
  return words.slice(first, last - 1).some(({ lower }) => openStates.has(lower));
}

/** What others have, or what is open to others: whoever looks at it need not own it. */
export function isOfOthers(words: readonly Word[], object: Phrase, said: readonly Condition[]) {
  return (
    namesOpenState(words, object) ||
    said.some((each) =>
      each.kind === "state"
        ? each.not !== true && each.states.every((state) => openStates.has(state))
        : each.not === true,
    )
  );
}

/** "any comment", "all leases": whosever they are. */
export function isOfAny(words: readonly Word[], { first }: Phrase): boolean {
  return /^(?:any|all)$/.test(words[first - 1]?.lower ?? "");
}

/** "orders can only be cancelled" */
export function passiveOnly(words: readonly Word[], { first }: Deed): boolean {
  return hasOnly(words, Math.max(0, first - 4), first + 2);
}

export function isEverybody(names: readonly string[]): boolean {
  return names.every((name) => /^(?:user|person|people|anyone)$/i.test(name));
}

export function turned(condition: Condition): Condition {
  const { not, ...rest } = condition;
  return not === true ? rest : { ...rest, not: true };
}

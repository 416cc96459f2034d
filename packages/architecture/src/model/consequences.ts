import type { Ref } from "@planc/core";
import { afterWhat, begun, changedWords, deedNames } from "../catalog/happening-words.ts";
import type { Action, Facts } from "../design/facts.ts";
import { past, wordsOf } from "./language.ts";

/** What a text says to happen because something was done. */
export interface Consequence {
  readonly ref: Ref;
  /** The sentence without the clause that says after what. */
  readonly text: string;
}

/** Finds in the requirements what follows from an action: "upon registration …", "when an order is placed, …". */
export function consequencesIn(facts: Facts): (action: Action) => readonly Consequence[] {
  const told = facts.requirements
    .filter(({ data }) => data.priority !== "wont")
    .flatMap(({ ref, data }) => data.text.split(/[.?!;]\s/).map((text) => ({ ref, text })))
    .flatMap(({ ref, text }) => {
      const clauses = [...text.matchAll(afterWhat)].map(({ 0: whole, 1: said = "" }) => ({
        whole,
        words: wordsBeside(said),
      }));
      const rest = clauses.reduce((left, { whole }) => left.replace(whole, " "), text);
      const denied = /\b(?:not|never|no)\b/i.test(rest);
      return clauses.length === 0 || denied ? [] : [{ ref, text: rest, clauses }];
    });
  return (action) => {
    const means = meaningOf(action, facts);
    const changed = changeOf(action, facts);
    return told.flatMap(({ ref, text, clauses }) =>
      clauses.some(({ words }) => means(words)) || changed(clauses.map(({ words }) => words))
        ? [{ ref, text }]
        : [],
    );
  };
}

/** "Given an event has guests, when somebody makes changes": one part names the thing, another the change. */
function changeOf(
  { data: { concept, effect } }: Action,
  facts: Facts,
): (clauses: readonly ReadonlySet<string>[]) => boolean {
  const thing = nameWords(facts.concept.get(concept)?.data.name ?? "").at(-1);
  return (clauses) =>
    effect === "update" &&
    thing !== undefined &&
    clauses.some((words) => words.has(thing)) &&
    clauses.some((words) => [...words].some((word) => changedWords.has(word)));
}

/** Whether the words of a clause say that the action was done. */
function meaningOf(action: Action, facts: Facts): (words: ReadonlySet<string>) => boolean {
  const { verb, concept, effect } = action.data;
  const name = facts.concept.get(concept)?.data.name ?? "";
  const thing = nameWords(name).at(-1) ?? "";
  const own = formsOf(verb);
  const nouns = deedNames[verb.toLowerCase()] ?? [];
  const others = (facts.actionsOn.get(concept) ?? [])
    .filter(({ ref }) => ref !== action.ref)
    .flatMap(({ data }) => [...formsOf(data.verb), ...(deedNames[data.verb.toLowerCase()] ?? [])]);
  const alone = facts.actions.every(
    ({ ref, data }) => ref === action.ref || data.verb.toLowerCase() !== verb.toLowerCase(),
  );
  return (words) => {
    const named = nouns.some((noun) => words.has(noun));
    if (named && (alone || words.has(thing))) return true;
    if (thing === "" || !words.has(thing)) return false;
    if (own.some((form) => words.has(form))) return true;
    const isBegun = effect === "create" && [...words].some((word) => begun.has(word));
    return isBegun && !others.some((form) => words.has(form));
  };
}

function formsOf(verb: string): readonly string[] {
  const lower = verb.toLowerCase();
  return lower.includes(" ") ? [] : [lower, `${lower}s`, `${lower}es`, past(lower)];
}

/** As they are written, and as `wordsOf` has them. */
function wordsBeside(text: string): ReadonlySet<string> {
  const written = text.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return new Set([...written, ...wordsOf(text)]);
}

/** `RewardsBalance` is a `rewards balance`. */
export function nameWords(name: string): readonly string[] {
  return wordsOf(name.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
}

import { activityNouns, countedInIng, passingOn, sentNouns } from "../catalog/nouns.ts";
import { capitalise, toLabel } from "../words/names.ts";
import type { Phrase } from "../words/phrases.ts";
import { isPlural, singular } from "../words/singular.ts";
import { conceptOf, isThing } from "./concept-phrase.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** Reads what the product is about from its noun phrases; what no verb acts on is named in passing. */
export function readConcepts(sentence: Sentence, notes: Notebook): void {
  for (const phrase of sentence.phrases) {
    const managed = managedIn(sentence, phrase);
    if (managed) note(sentence, managed, notes, false);
    for (const part of thingsIn(sentence, phrase)) note(sentence, part, notes, true);
  }
}

/** "task management" is about tasks, "workout tracking" about workouts. */
function managedIn({ words }: Sentence, { first, last }: Phrase): Phrase | undefined {
  for (let at = last - 1; at > first; at--) {
    const activity = words[at];
    const thing = words[at - 1];
    if (activity?.kind !== "word" || !activityNouns.has(activity.lower)) continue;
    if (!thing || !isThing(thing) || thing.tag !== "NOUN") continue;
    // What is handed on is kept by nobody: "custom notification handling".
    if (sentNouns.has(thing.lower) && passingOn.has(activity.lower)) continue;
    // A waiting list is no list of waitings.
    const isList = activity.lower === "list" && thing.lower.endsWith("ing");
    if (isList && !countedInIng.has(thing.lower)) return { first: at - 1, last: at + 1 };
    return { first: at - 1, last: at };
  }
  return undefined;
}

/** The nouns of a phrase that could be things, and the phrase as a whole. */
function thingsIn({ words }: Sentence, phrase: Phrase): readonly Phrase[] {
  const single: Phrase[] = [];
  for (let at = phrase.first; at < phrase.last; at++) {
    const word = words[at];
    if (word && word.tag === "NOUN" && isThing(word)) single.push({ first: at, last: at + 1 });
  }
  const whole = { first: nounsFrom(words, phrase), last: phrase.last };
  const compound = whole.last - whole.first > 1 && conceptOf(words, whole) !== undefined;
  return compound ? [...single, whole] : single;
}

function nounsFrom(words: Sentence["words"], { first, last }: Phrase): number {
  let at = last;
  while (at > first && words[at - 1]?.kind === "word" && words[at - 1]?.tag === "NOUN") at--;
  return at;
}

function note(sentence: Sentence, phrase: Phrase, notes: Notebook, passing: boolean): void {
  const concept = conceptOf(sentence.words, phrase);
  if (concept === undefined) return;
  notes.concepts.put(
    sentence,
    passing ? [concept, "passing"] : [concept],
    {
      statement: sentence.ref,
      name: toLabel(capitalise(concept)),
      ...(passing ? { passing } : {}),
    },
    phrase,
  );
}

/** Reads the elements of a list of features: a bare plural is a thing that the product keeps. */
export function readListedThings(
  sentence: Sentence,
  elements: readonly { readonly first: number; readonly last: number }[],
  notes: Notebook,
): void {
  const { words } = sentence;
  for (const { first, last } of elements) {
    const phrase = sentence.phrases.find((each) => each.first === first && each.last === last);
    const head = words[last - 1];
    if (!phrase || !head || !isPlural(head.lower)) continue;
    if (!words.slice(first, last).every(({ kind }) => kind === "word")) continue;
    if (singular(head.lower) !== head.lower) note(sentence, phrase, notes, false);
  }
}

import { nounOrVerb } from "../catalog/ambiguous-words.ts";
import { effects, modals, technicalVerbs } from "../catalog/verbs.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { isPlural } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import { isThing } from "./concept-phrase.ts";
import { isBareModifier } from "./lists.ts";
import type { Notebook } from "./notebook.ts";
import { type Sentence, use } from "./sentence.ts";

/** Reads kinds of one thing: "text, image and file messages" is a message of three kinds. */
export function readKindsOf(sentence: Sentence, notes: Notebook): void {
  const { words, ref } = sentence;
  words.forEach((joint, at) => {
    const head = words[at + 2];
    if (joint.lower !== "and" && joint.lower !== "or") return;
    if (!head || !isThing(head) || !isPlural(head.lower) || continues(words[at + 3])) return;
    const kinds = modifiersAround(words, at);
    if (kinds.length < 2 || isDone(sentence, kinds)) return;
    const first = kinds[0] ?? at;
    const range = { first, last: at + 3 };
    const concept = toLabel(capitalise(head.lemma));
    const values = kinds.map((kind) => words[kind]?.lower ?? "");
    notes.concepts.put(sentence, [concept], { statement: ref, name: concept }, range);
    notes.attributes.put(
      sentence,
      [concept, "kind"],
      { statement: ref, concept, name: "kind", type: "enum", values },
      range,
    );
    use(sentence, range.first, range.last);
  });
}

/** "Create, edit and archive projects": what is done to them, not kinds of them. */
function isDone({ words }: Sentence, kinds: readonly number[]): boolean {
  const isVerb = (at: number) => {
    const word = words[at];
    if (!word || /(?:ed|en)$/.test(word.lower)) return false;
    const known = [effects, nounOrVerb, technicalVerbs].some((set) => set.has(word.lemma));
    return known || word.tag === "VERB";
  };
  return opensClause(words[(kinds[0] ?? 0) - 1]) && kinds.every(isVerb);
}

/** Nothing stands in front, or what a verb may follow: a subject, a modal verb, a mark. */
function opensClause(before: Word | undefined): boolean {
  if (before === undefined || before.kind === "mark" || modals.has(before.lower)) return true;
  if (before.lower === "to") return true;
  return !["ADP", "DET", "VERB", "AUX", "ADJ", "NUM"].includes(before.tag);
}

/** The bare words in front of a conjunction, and the one behind it, in order. */
function modifiersAround(words: readonly Word[], joint: number): readonly number[] {
  if (!isBareModifier(words, { first: joint + 1, last: joint + 2 })) return [];
  const found = [joint + 1];
  for (let at = joint - 1; at >= 0; at -= 2) {
    const before = words[at - 1];
    const bounded = at === 0 || before?.text === "," || before?.text === ":";
    if (!isBareModifier(words, { first: at, last: at + 1 })) break;
    // The first of them may follow anything that is no part of its phrase.
    if (!bounded && isNominal(before)) break;
    found.unshift(at);
    if (before?.text !== ",") break;
  }
  return found;
}

function isNominal(word: Word | undefined): boolean {
  return word?.tag === "NOUN" || word?.tag === "ADJ" || word?.tag === "PROPN";
}

function continues(word: Word | undefined): boolean {
  return word?.tag === "NOUN" || word?.tag === "PROPN";
}

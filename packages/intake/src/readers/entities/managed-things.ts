import { propertyHeads } from "../../catalog/element-words.ts";
import { interfaceWords } from "../../catalog/interface-words.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import { conceptOf } from "../concept-phrase.ts";
import type { Notebook } from "../notebook.ts";
import { phraseAt, type Sentence } from "../sentence.ts";
import type { DeclaredName } from "./concept-index.ts";

/** What people do with a record over its life. */
const caring: ReadonlySet<string> = new Set(
  "create add record register submit update edit modify delete remove cancel archive retrieve view list manage".split(
    " ",
  ),
);

/** Fewer keyed requirements make no specification. */
const fewestRequirements = 5;

/**
 * The things of a specification that has no section for them: those with which its requirements do at
 * least two different things of a record's life. Texts of another form have none.
 */
export function managedThings(
  sentences: readonly Sentence[],
  notes: Notebook,
): readonly DeclaredName[] {
  const requirements = sentences.filter(
    ({ role, key }) => role === "requirement" && key !== undefined,
  );
  const isSpecification =
    requirements.length >= fewestRequirements &&
    sentences.some(({ role }) => role === "scenario" || role === "criterion");
  if (!isSpecification) return [];
  const done = new Map<string, Set<string>>();
  const first = new Map<string, { readonly sentence: Sentence; readonly at: number }>();
  for (const sentence of requirements) {
    for (const { verb, name, at } of doings(sentence)) {
      const verbs = done.get(name) ?? new Set<string>();
      verbs.add(verb);
      done.set(name, verbs);
      if (!first.has(name)) first.set(name, { sentence, at });
    }
  }
  return [...done].flatMap(([name, verbs]) => {
    const place = first.get(name);
    if (verbs.size < 2 || !place) return [];
    const label = toLabel(capitalise(name));
    const range = phraseAt(place.sentence, place.at);
    const data = { statement: place.sentence.ref, name: label };
    place.sentence.used.add(place.at);
    notes.concepts.put(place.sentence, [label], data, range);
    return [{ name: label, aliases: [] }];
  });
}

interface Doing {
  readonly verb: string;
  readonly name: string;
  readonly at: number;
}

/** "creating a transaction", "update any contract": the verb and the noun right behind it. */
function doings(sentence: Sentence): readonly Doing[] {
  const { words } = sentence;
  return words.flatMap((word, i): readonly Doing[] => {
    const verb = caring.has(word.lemma) ? word.lemma : baseOf(word.lower);
    if (verb === undefined) return [];
    let at = i + 1;
    while (
      /^(?:a|an|the|any|each|every|all|new|existing|their|its|own|multiple)$/.test(
        words[at]?.lower ?? "",
      )
    )
      at++;
    const phrase = phraseAt(sentence, at);
    if (!phrase || phrase.first > at) return [];
    const name = conceptOf(words, { first: at, last: phrase.last }, true);
    const head = name?.split(" ").at(-1) ?? "";
    const isThing = name !== undefined && !propertyHeads.has(head) && !interfaceWords.has(head);
    return isThing ? [{ verb, name, at: phrase.last - 1 }] : [];
  });
}

/** "creating" is creating, whatever part of speech it was taken for. */
function baseOf(lower: string): string | undefined {
  if (!lower.endsWith("ing")) return undefined;
  const stem = lower.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].find((verb) => caring.has(verb));
}

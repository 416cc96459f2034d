import type { Archetype, ArchetypeConcept } from "../archetype.ts";
import { leftOut } from "../text/left-out.ts";
import { phraseBook } from "../text/phrase-book.ts";
import { foldName, wordsOf } from "../text/words.ts";

/** What a text says of the things that an archetype knows. */
export interface Heard {
  /** Whether one of the phrases stands in the text as something that is wanted. */
  readonly wants: (phrases: readonly string[] | undefined) => boolean;
  /** Whether the text says that the concept is left out. */
  readonly leavesOut: (concept: ArchetypeConcept) => boolean;
}

/** Listens for every phrase of the archetypes in one pass over the texts. */
export function listen(archetypes: readonly Archetype[], texts: readonly string[]): Heard {
  const concepts = archetypes.flatMap((each) => each.concepts);
  const systems = archetypes.flatMap((each) => each.systems ?? []);
  const phrases = [
    ...concepts.flatMap((each) => [
      ...namesOf(each),
      ...(each.when ?? []),
      ...(each.unless ?? []),
      ...Object.keys(each.states ?? {}),
      ...(each.actions ?? []).flatMap(({ when }) => when ?? []),
      ...Object.values(each.attributes).flatMap(({ when, unless, sealed }) => [
        ...(when ?? []),
        ...(unless ?? []),
        ...(sealed ?? []),
      ]),
    ]),
    ...systems.flatMap((each) => each.when),
  ];
  const book = phraseBook([
    ...phrases.map((phrase) => [phrase, foldName(phrase)] as const),
    ...concepts.flatMap(inside),
  ]);
  const wanted = new Set<string>();
  const denied = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    const hits = book.find(words);
    const out = leftOut(words, hits);
    hits.forEach((hit, index) => {
      for (const name of hit.values) (out[index] ? denied : wanted).add(name);
    });
  }
  return {
    wants: (phrases) => (phrases ?? []).some((phrase) => wanted.has(foldName(phrase))),
    leavesOut: (concept) =>
      [...namesOf(concept), ...(concept.core ? [] : (concept.when ?? []))].some((name) =>
        denied.has(foldName(name)),
      ),
  };
}

/** Names that mean the concept itself. `User` is too common a word to be denied: `no user action`. */
function namesOf(concept: ArchetypeConcept): readonly string[] {
  return [...(concept.keepsName ? [] : [concept.name]), ...(concept.aliases ?? [])];
}

/** A name of the concept with a phrase inside that calls for it calls for it too: `stock transfer`. */
function inside(concept: ArchetypeConcept): readonly (readonly [string, string])[] {
  return namesOf(concept).flatMap((name) =>
    (concept.when ?? [])
      .map(foldName)
      .filter((phrase) => ` ${foldName(name)} `.includes(` ${phrase} `))
      .map((phrase) => [name, phrase] as const),
  );
}

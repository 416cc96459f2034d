import { namesStanding } from "../../catalog/standing-words.ts";
import type { Sentence } from "../sentence.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { FieldIndex } from "./field-index.ts";

/** Finds whose states are spoken of where a sentence does not name the thing. */
export interface StandingIndex {
  /** The thing that the sentence, else its requirement, else other sentences have these states of. */
  thingOf(sentence: Sentence, states: readonly string[]): string | undefined;
}

const wordsIn = /\p{L}{2,40}/gu;

export function standingIndex(
  all: readonly Sentence[],
  index: ConceptIndex,
  fields: FieldIndex,
): StandingIndex {
  let found: Known | undefined;
  const stands = (concept: string) =>
    [...fields.namesOf(concept)].some((name) => namesStanding.test(name));
  return {
    thingOf: (sentence, states) => {
      const own = theOne([...thingsIn(sentence, index)], stands);
      if (own !== undefined) return own;
      if (states.some((state) => index.named(state) !== undefined)) return undefined;
      found ??= know(all, index);
      const grouped = sentence.group === undefined ? undefined : found.byGroup.get(sentence.group);
      const near = theOne([...(grouped ?? [])], stands);
      return near ?? mostSaidOf(found.words, states, stands);
    },
  };
}

/** The only thing, or the only one that has a status. */
function theOne(
  things: readonly string[],
  stands: (concept: string) => boolean,
): string | undefined {
  if (things.length === 1) return things[0];
  const standing = things.filter(stands);
  return standing.length === 1 ? standing[0] : undefined;
}

interface Known {
  readonly byGroup: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words of the sentences that name a thing alone. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

function know(all: readonly Sentence[], index: ConceptIndex): Known {
  const byGroup = new Map<string, Set<string>>();
  const words = new Map<string, Set<string>>();
  for (const sentence of all) {
    const things = thingsIn(sentence, index);
    if (sentence.group !== undefined) {
      const known = byGroup.get(sentence.group) ?? new Set<string>();
      for (const thing of things) known.add(thing);
      byGroup.set(sentence.group, known);
    }
    const [thing, ...others] = things;
    if (thing === undefined || others.length > 0) continue;
    const known = words.get(thing) ?? new Set<string>();
    for (const [word] of sentence.text.matchAll(wordsIn)) known.add(word.toLowerCase());
    words.set(thing, known);
  }
  return { byGroup, words };
}

/** The thing beside which most of the states are named, and more than beside any other. */
function mostSaidOf(
  words: Known["words"],
  states: readonly string[],
  stands: (concept: string) => boolean,
): string | undefined {
  const counts = [...words].map(([thing, said]) => ({
    thing,
    count:
      states.filter((state) =>
        [...state.toLowerCase().matchAll(wordsIn)].every(([word]) => said.has(word)),
      ).length + (stands(thing) ? 0.5 : 0),
  }));
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  if (!first || first.count < Math.max(2, states.length / 2)) return undefined;
  return second !== undefined && second.count === first.count ? undefined : first.thing;
}

function thingsIn({ text }: Sentence, index: ConceptIndex): ReadonlySet<string> {
  return new Set(index.mentions(text).map(({ concept }) => concept));
}

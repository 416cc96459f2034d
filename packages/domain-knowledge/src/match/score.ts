import type { Ref } from "@planc/core";
import type { Archetype } from "../archetype.ts";
import { wordsOf } from "../text/words.ts";
import type { Evidence } from "./evidence.ts";
import { bookOf, type Telling, tellingIn } from "./phrases.ts";

export interface Score {
  readonly archetype: Archetype;
  /** 0 to 1. */
  readonly score: number;
  /** The text names the domain, rather than only using its words. */
  readonly named: boolean;
  /** It does so where it says what it is about as a whole, or in more than one place. */
  readonly announced: boolean;
  /** How many different phrases of the domain were found. */
  readonly phrases: number;
  /** Which one of all that were found the first of them is. */
  readonly first: number;
  /** Nodes whose text names the domain, or uses its words where none names it; sorted. */
  readonly evidence: readonly Ref[];
}

/** Usual words alone never speak louder than this. */
export const mostBySigns = 0.6;
/** Said less clearly than this, a name is one of many things that the text touches. */
const audible = 0.3;
/** In a body up to this long a phrase counts in full where it stands once … */
const shortBody = 20;
/** … in a longer one it takes one statement more for each further so many. */
const perTime = 10;
/** Of the stories and things kept, as many have to name a domain. */
const ofKeys = 4;

interface Found {
  readonly meaning: Telling;
  opening: boolean;
  keys: number;
  body: number;
  first: number;
  readonly refs: Set<Ref>;
}

/** How far the texts speak for each archetype; those without any phrase are left out. */
export function scoreArchetypes(
  archetypes: readonly Archetype[],
  texts: readonly Evidence[],
): readonly Score[] {
  const found = findPhrases(archetypes, texts);
  const count = (weight: Evidence["weight"]) =>
    texts.reduce((sum, each) => sum + (each.weight === weight ? 1 : 0), 0);
  const shareOf = sharing({ keys: count("key"), body: count("body") });
  return archetypes.flatMap((archetype) => {
    const phrases = [...(found.get(archetype.key)?.values() ?? [])];
    if (phrases.length === 0) return [];
    const strength = (kind: Telling["kind"]) =>
      together(
        phrases
          .filter(({ meaning }) => meaning.kind === kind)
          .map((each) => each.meaning.weight * shareOf(each)),
      );
    const names = strength("name");
    const score = together([names, Math.min(mostBySigns, strength("sign"))]);
    const named = names >= audible;
    const telling = phrases.filter(({ meaning }) => !named || meaning.kind === "name");
    const evidence = [...new Set(telling.flatMap(({ refs }) => [...refs]))].sort();
    return [
      {
        archetype,
        score: Math.round(score * 1000) / 1000,
        named,
        announced: named && (telling.some(({ opening }) => opening) || evidence.length > 1),
        phrases: phrases.length,
        first: phrases.reduce(
          (first, each) => Math.min(first, each.first),
          Number.MAX_SAFE_INTEGER,
        ),
        evidence,
      },
    ];
  });
}

function findPhrases(
  archetypes: readonly Archetype[],
  texts: readonly Evidence[],
): ReadonlyMap<string, ReadonlyMap<string, Found>> {
  const book = bookOf(archetypes);
  const found = new Map<string, Map<string, Found>>();
  let hits = 0;
  for (const { ref, text, weight } of texts) {
    for (const { phrase, meaning } of tellingIn(book, wordsOf(text))) {
      const phrases = found.get(meaning.key) ?? new Map<string, Found>();
      found.set(meaning.key, phrases);
      const entry = phrases.get(phrase) ?? {
        meaning,
        opening: false,
        keys: 0,
        body: 0,
        first: hits,
        refs: new Set(),
      };
      phrases.set(phrase, entry);
      hits++;
      if (weight === "opening") entry.opening = true;
      else if (!entry.refs.has(ref)) {
        if (weight === "key") entry.keys++;
        entry.body++;
      }
      entry.refs.add(ref);
    }
  }
  return found;
}

/** How much of its weight a phrase has, by where it stands and how often. */
function sharing({ keys, body }: { readonly keys: number; readonly body: number }) {
  const times = 1 + Math.max(0, body + keys - shortBody) / perTime;
  return (found: Found): number => {
    if (found.opening) return 1;
    const said = Math.min(1, found.body / times);
    if (found.keys === 0) return said;
    return found.meaning.kind === "sign"
      ? 1
      : Math.max(said, Math.min(1, (found.keys * ofKeys) / Math.max(ofKeys, keys)));
  };
}

/** Independent hints add up without ever reaching certainty: 1 − Π(1 − w). */
function together(weights: readonly number[]): number {
  return 1 - weights.reduce((rest, weight) => rest * (1 - weight), 1);
}

import type { Ref } from "@planc/core";
import type { Archetype } from "./archetype.ts";
import { type PhraseBook, phraseBook } from "./text/phrase-book.ts";
import { type Word, wordsOf } from "./text/words.ts";

/** A text in which phrases are looked for, under the node that it comes from. */
export interface Evidence {
  readonly ref: Ref;
  readonly text: string;
  /** `opening` and `fact` count in full; of `body` a phrase has to come up often enough. */
  readonly weight: "opening" | "body" | "fact";
}

export interface Score {
  readonly archetype: Archetype;
  /** 0 to 1. */
  readonly score: number;
  /** A phrase that names the domain was found, not only usual words of it. */
  readonly named: boolean;
  /** Nodes whose text names the domain, or uses its words where none names it; sorted. */
  readonly evidence: readonly Ref[];
}

type Meaning =
  | { readonly kind: "name" | "sign"; readonly key: string; readonly weight: number }
  /** Means something else than the shorter phrase inside of it, whatever others make of it. */
  | { readonly kind: "other" }
  /** What follows is another system, or is not built. */
  | { readonly kind: "aside" };

/** After these a domain is named that the product only touches: `integrates with our help desk`. */
const asides = [
  "integrate with",
  "integrated with",
  "integration with",
  "connect to",
  "connected to",
  "import from",
  "export to",
  "migrate from",
  "instead of",
  "rather than",
  "unlike",
  "without",
  "no",
  "not a",
  "not an",
  "blog post about",
  "article about",
];
/** How many words an aside reaches. */
const asideReach = 4;
/** Usual words alone never speak louder than this. */
const mostBySigns = 0.6;
/** A phrase counts in full once it stands in one of this many statements of a body. */
const oneIn = 20;

/** How far the texts speak for each archetype; those without any phrase are left out. */
export function scoreArchetypes(
  archetypes: readonly Archetype[],
  texts: readonly Evidence[],
): readonly Score[] {
  const book = bookOf(archetypes);
  const found = new Map<string, Map<string, Found>>();
  const statements = texts.filter((each) => each.weight !== "fact").length;
  for (const text of texts) {
    const words = wordsOf(text.text);
    for (const { phrase, meaning } of meanings(book, words)) {
      if (meaning.kind !== "name" && meaning.kind !== "sign") continue;
      const phrases = found.get(meaning.key) ?? new Map<string, Found>();
      found.set(meaning.key, phrases);
      const entry = phrases.get(phrase) ?? { meaning, times: 0, full: false, refs: new Set() };
      phrases.set(phrase, entry);
      if (!entry.refs.has(text.ref)) entry.times++;
      entry.full ||= text.weight !== "body";
      entry.refs.add(text.ref);
    }
  }
  return archetypes.flatMap((archetype) => {
    const phrases = [...(found.get(archetype.key)?.values() ?? [])];
    if (phrases.length === 0) return [];
    const strength = (kind: "name" | "sign") =>
      together(
        phrases
          .filter((each) => each.meaning.kind === kind)
          .map((each) =>
            each.full
              ? each.meaning.weight
              : each.meaning.weight * Math.min(1, (each.times * oneIn) / Math.max(1, statements)),
          ),
      );
    const names = strength("name");
    const score = together([names, Math.min(mostBySigns, strength("sign"))]);
    return [
      {
        archetype,
        score: Math.round(score * 1000) / 1000,
        named: names > 0,
        evidence: evidenceOf(phrases, names > 0 ? "name" : "sign"),
      },
    ];
  });
}

function evidenceOf(phrases: readonly Found[], kind: "name" | "sign"): readonly Ref[] {
  return [
    ...new Set(
      phrases.filter((each) => each.meaning.kind === kind).flatMap((each) => [...each.refs]),
    ),
  ].sort();
}

interface Found {
  readonly meaning: { readonly kind: "name" | "sign"; readonly weight: number };
  times: number;
  full: boolean;
  readonly refs: Set<Ref>;
}

/** Independent hints add up without ever reaching certainty: 1 − Π(1 − w). */
function together(weights: readonly number[]): number {
  return 1 - weights.reduce((rest, weight) => rest * (1 - weight), 1);
}

function bookOf(archetypes: readonly Archetype[]): PhraseBook<Meaning> {
  return phraseBook<Meaning>([
    ...asides.map((phrase) => [phrase, { kind: "aside" }] as const),
    ...archetypes.flatMap((archetype) => [
      ...phrasesOf(archetype, "name"),
      ...phrasesOf(archetype, "sign"),
      ...archetype.unlike.map((phrase) => [phrase, { kind: "other" }] as const),
    ]),
  ]);
}

function phrasesOf(archetype: Archetype, kind: "name" | "sign") {
  return Object.entries(kind === "name" ? archetype.names : archetype.signs).map(
    ([phrase, weight]) => [phrase, { kind, key: archetype.key, weight }] as const,
  );
}

function meanings(book: PhraseBook<Meaning>, words: readonly Word[]) {
  const result: { phrase: string; meaning: Meaning }[] = [];
  let asideUntil = -1;
  let asideClause = -1;
  for (const hit of book.find(words)) {
    const clause = words[hit.start]?.clause ?? 0;
    if (hit.values.some((value) => value.kind === "aside")) {
      asideUntil = hit.end + asideReach;
      asideClause = clause;
    }
    if (clause === asideClause && hit.start < asideUntil) continue;
    for (const meaning of hit.values) result.push({ phrase: hit.phrase, meaning });
  }
  return result;
}

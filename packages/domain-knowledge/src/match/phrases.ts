import type { Archetype } from "../archetype.ts";
import { type PhraseBook, phraseBook } from "../text/phrase-book.ts";
import type { Word } from "../text/words.ts";

/** What a phrase of the catalogue says of the text that it stands in. */
export type Meaning =
  | { readonly kind: "name" | "sign"; readonly key: string; readonly weight: number }
  /** Means something else than the shorter phrase inside of it, whatever others make of it. */
  | { readonly kind: "other" }
  /** What follows is another system, or is not built. */
  | { readonly kind: "aside" };

export type Telling = Extract<Meaning, { kind: "name" | "sign" }>;

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

const books = new WeakMap<readonly Archetype[], PhraseBook<Meaning>>();

/** One book of all phrases of all archetypes, made once. */
export function bookOf(archetypes: readonly Archetype[]): PhraseBook<Meaning> {
  const made = books.get(archetypes);
  if (made) return made;
  const book = phraseBook<Meaning>([
    ...asides.map((phrase) => [phrase, { kind: "aside" }] as const),
    ...archetypes.flatMap((archetype) => [
      ...phrasesOf(archetype, "name"),
      ...phrasesOf(archetype, "sign"),
      ...archetype.unlike.map((phrase) => [phrase, { kind: "other" }] as const),
    ]),
  ]);
  books.set(archetypes, book);
  return book;
}

function phrasesOf(archetype: Archetype, kind: "name" | "sign") {
  return Object.entries(kind === "name" ? archetype.names : archetype.signs).map(
    ([phrase, weight]) => [phrase, { kind, key: archetype.key, weight }] as const,
  );
}

/** The phrases in the words that speak for an archetype, without those said aside. */
export function tellingIn(
  book: PhraseBook<Meaning>,
  words: readonly Word[],
): readonly { readonly phrase: string; readonly meaning: Telling }[] {
  const result: { phrase: string; meaning: Telling }[] = [];
  let asideUntil = -1;
  let asideClause = -1;
  for (const hit of book.find(words)) {
    const clause = words[hit.start]?.clause ?? 0;
    if (hit.values.some((value) => value.kind === "aside")) {
      asideUntil = hit.end + asideReach;
      asideClause = clause;
    }
    if (clause === asideClause && hit.start < asideUntil) continue;
    for (const meaning of hit.values) {
      if (meaning.kind === "name" || meaning.kind === "sign") {
        result.push({ phrase: hit.phrase, meaning });
      }
    }
  }
  return result;
}

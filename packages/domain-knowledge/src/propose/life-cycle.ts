import { phraseBook } from "../text/phrase-book.ts";
import { foldName, wordsOf } from "../text/words.ts";
import type { Thing } from "./things.ts";

/** Said less often, a status may be any condition of the thing. */
const often = 2;
/** A status with its values behind it, or what leads to what. */
const listing = /\b(?:status|state|stage)(?:es|s)?\s*[:(]|→|->|=>/i;

/**
 * Names, folded, of things of whose life cycle the text speaks without saying what its states are: as an
 * attribute, or more than once as `order status`, `status of the order`.
 */
export function openLifeCycles(
  things: readonly Thing[],
  texts: readonly string[],
): ReadonlySet<string> {
  const book = phraseBook(
    things.flatMap(({ name }) => {
      const key = foldName(name);
      return ["", "the ", "a "]
        .map((article) => `status of ${article}${key}`)
        .concat(`${key} status`)
        .map((phrase) => [phrase, key] as const);
    }),
  );
  const times = new Map<string, number>();
  const listed = new Set<string>();
  for (const text of texts) {
    const hits = new Set(book.find(wordsOf(text)).flatMap(({ values }) => values));
    if (hits.size === 0) continue;
    const lists = listing.test(text);
    for (const key of hits) {
      times.set(key, (times.get(key) ?? 0) + 1);
      if (lists) listed.add(key);
    }
  }
  return new Set(
    things
      .filter(({ hasStates }) => !hasStates)
      .map(({ name, openStatus }) => ({ key: foldName(name), openStatus }))
      .filter(({ key, openStatus }) => openStatus || (times.get(key) ?? 0) >= often)
      .map(({ key }) => key)
      .filter((key) => !listed.has(key)),
  );
}

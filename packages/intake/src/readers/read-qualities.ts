import { qualityCues } from "../catalog/qualities.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Notebook } from "./notebook.ts";
import { type Sentence, use } from "./sentence.ts";

const cues = phraseSet(
  Object.entries(qualityCues).flatMap(([quality, phrases]) =>
    phrases.map((phrase) => [phrase, quality] as const),
  ),
);

/** Reads the quality attributes that a sentence asks for. */
export function readQualities(sentence: Sentence, notes: Notebook): void {
  for (const { meaning, first, last } of cues.all(sentence.words)) {
    if (isRefused(sentence, first) || (meaning === "real-time" && isOfForm(sentence, first, last)))
      continue;
    use(sentence, first, last);
    const data = { statement: sentence.ref, name: meaning };
    notes.qualities.put(sentence, [meaning], data, { first, last });
  }
}

/** "no monitoring", "without encryption" */
function isRefused({ words }: Sentence, at: number): boolean {
  const before = words[at - 1]?.lower ?? "";
  return before === "no" || before === "without";
}

/** "real-time validation" and "real-time search" wait for nobody else: a form or a list does them by itself. */
function isOfForm({ words }: Sentence, first: number, last: number): boolean {
  // A name of the catalogue is one word, so the word behind may be part of it.
  const around = words.slice(first, last + 1).map(({ lower }) => lower);
  return /\b(?:validation|feedback|filter\w*|search\w*|preview)\b/.test(around.join(" "));
}

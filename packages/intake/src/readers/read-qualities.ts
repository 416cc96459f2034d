import { qualityCues } from "../catalog/qualities.ts";
import { phraseSet } from "../words/phrase-set.ts";
import { isOtherSense } from "./homonyms.ts";
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
    if (isRefused(sentence, first) || isOtherSense(sentence, { first, last })) continue;
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

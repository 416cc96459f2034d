import { qualityHomonyms } from "../catalog/quality-homonyms.ts";
import type { WordRange } from "./notebook.ts";
import { type Sentence, textBetween } from "./sentence.ts";

/** Whether words that name a quality are said in another sense here: "room availability". */
export function isOtherSense(sentence: Sentence, { first, last }: WordRange): boolean {
  const said = textBetween(sentence, first, last);
  // A title or an entry of a list that says no more names the quality itself.
  if (sentence.words.length <= 3) return false;
  return qualityHomonyms.some(
    ({ words, meant, other }) =>
      words.test(said) &&
      (meant === undefined ? other?.test(sentence.text) === true : !meant.test(sentence.text)),
  );
}

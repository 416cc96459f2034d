import { outerWords } from "../catalog/outside-calls.ts";
import type { Sentence } from "./sentence.ts";

/** How far in front of the name the word may stand that says whose interface it is. */
const reach = 3;

/**
 * Whether an interface's style is that of a system outside: "external REST calls", "the carrier's REST API".
 * How another is called says nothing of how the product itself is called.
 */
export function isOfOutside({ words }: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const word = words[i];
    if (word === undefined || !/^(?:NOUN|PROPN|ADJ|PART|DET)$/.test(word.tag)) break;
    if (outerWords.has(word.lower)) return true;
  }
  // "calls the REST API of an external carrier"
  for (let i = at + 1; i <= at + 6; i++) {
    const word = words[i];
    if (word === undefined || /^[.,;:()]$/.test(word.text) || word.tag === "VERB") break;
    if (outerWords.has(word.lower) && /^(?:of|to|from)$/.test(joint(words, i))) return true;
  }
  return false;
}

/** The preposition that opens the phrase that a word stands in. */
function joint(words: Sentence["words"], from: number): string {
  for (let i = from - 1; i >= from - 3; i--) {
    const word = words[i];
    if (word === undefined) return "";
    if (word.tag === "DET" || word.tag === "ADJ") continue;
    return word.lower;
  }
  return "";
}

import { facilities } from "../catalog/modality.ts";
import type { Word } from "../words/word.ts";

/**
 * "on existing machines with build pipelines": what is there has its facilities already. What does not
 * say where something goes, as "extend the existing shop with a search platform", brings them along.
 */
export function isPartOfWhatIsThere(words: readonly Word[], at: number): boolean {
  if (![words[at], words[at + 1]].some((word) => word && facilities.test(word.lower))) return false;
  const joint = lastBefore(words, at);
  if (words[joint]?.lower !== "with") return false;
  const place = lastBefore(words, joint);
  return (
    words[place]?.tag === "ADP" &&
    words.slice(place + 1, joint).some(({ lower }) => /^(?:existing|established)$/.test(lower))
  );
}

/** Where the words that describe a name end, going back from it. */
function lastBefore(words: readonly Word[], at: number): number {
  let i = at - 1;
  while (i >= 0 && describing.has(words[i]?.tag ?? "X")) i--;
  return i;
}

const describing: ReadonlySet<Word["tag"]> = new Set(["ADJ", "DET", "NOUN", "NUM", "PROPN"]);

import { preferCues, preferTails } from "../catalog/modality.ts";
import { exampleCues } from "../catalog/open-choice-words.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Word } from "../words/word.ts";

export type Wish = "example" | "alternative" | "wish";

const cues = phraseSet([...preferCues, ...preferTails].map((cue) => [cue, cue] as const));

/** How far from a name the words may stand that make an example of it. */
const reach = 12;

/** How a preferred name is preferred: by the nearest words in front of it, else behind it. */
export function wishAt(words: readonly Word[], at: number): Exclude<Wish, "alternative"> {
  if (isInExample(words, at)) return "example";
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    if (/^[.;]$/.test(words[i]?.text ?? "") && words[i - 1]?.lower !== "e.g") break;
    const cue = cues.at(words, i);
    const isVerb = cue?.meaning === "like" && words[i - 1]?.tag === "AUX";
    if (cue && cue.last <= at) return exampleCues.has(cue.meaning) && !isVerb ? "example" : "wish";
  }
  for (let i = at + 1; i <= at + 3; i++) {
    const cue = cues.at(words, i);
    if (cue) return exampleCues.has(cue.meaning) ? "example" : "wish";
  }
  return "wish";
}

/** "(e.g., in Redis or on disk)": all that a bracket holds which opens with it, up to a semicolon. */
export function isInExample(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const text = words[i]?.text ?? "";
    if (text === ")" || text === ";") return false;
    if (text === "(") return opensExample(words, i + 1);
  }
  return false;
}

function opensExample(words: readonly Word[], at: number): boolean {
  const first = words[at]?.lower ?? "";
  const next = words[at + 1]?.lower ?? "";
  return (
    /^(?:e\.?g\.?|like)$/.test(first) ||
    (first === "such" && next === "as") ||
    (first === "for" && /^(?:example|instance)$/.test(next)) ||
    (first === "e" && next === ".")
  );
}

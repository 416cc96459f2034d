import { colonList } from "./lists.ts";
import { putOffWholly } from "./put-off-feature.ts";
import { type Sentence, textBetween } from "./sentence.ts";

export type Priority = "must" | "should" | "could" | "wont";

const labels: readonly (readonly [RegExp, Priority])[] = [
  [
    /\bout[ -]of[ -]scope\b|\bnon-?goals?\b|\bnot (?:in|part of) (?:the )?scope\b|\bexclu(?:ded|sions?)\b|^won'?t(?: have)?$/i,
    "wont",
  ],
  [/\bnice[ -]to[ -]haves?\b|\boptional\b|^could(?: have)?$|^later$|\bstretch goals?\b/i, "could"],
  [/^should(?: have)?$/i, "should"],
  [/^must(?:[ -]haves?)?$/i, "must"],
];

/** How binding a statement is by the label above or in front of it: "Out of scope: payments". */
export function labelPriority(sentence: Sentence): Priority | undefined {
  if (sentence.role === "out-of-scope" || putOffWholly(sentence) !== undefined) return "wont";
  if (sentence.role === "story") return storyPriority(sentence);
  const own = inlineLabel(sentence);
  for (const label of own === undefined ? sentence.under : [...sentence.under, own]) {
    const found = labels.find(([pattern]) => pattern.test(label));
    if (found) return found[1];
  }
  return undefined;
}

/** "User Story 2 - Pay by card (Priority: P1)", in the heading itself or above. */
function storyPriority({ text, under }: Sentence): Priority | undefined {
  for (const title of [text, ...under.toReversed()]) {
    const level = /\bP([0-4])\b/.exec(title.slice(0, 300))?.[1];
    if (level !== undefined) return byLevel[Number(level)];
  }
  return undefined;
}

const byLevel: readonly Priority[] = ["must", "must", "should", "could", "could"];

/** The words before a colon near the start. */
function inlineLabel(sentence: Sentence): string | undefined {
  const list = colonList(sentence);
  if (list) return textBetween(sentence, list.intro.first, list.intro.last);
  const colon = sentence.words.findIndex(({ text }) => text === ":");
  return colon > 0 && colon <= 5 ? textBetween(sentence, 0, colon) : undefined;
}

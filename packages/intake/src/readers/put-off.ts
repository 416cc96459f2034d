import { laterTitles, putOffBefore, putOffBehind } from "../catalog/later-words.ts";
import { clip } from "../words/cut-text.ts";
import { behindList, isSubject, listStart } from "./said-of.ts";
import type { Sentence } from "./sentence.ts";

/** The words that put the technology at a word off to a later phase; nothing where it is wanted now. */
export function putOffAt(sentence: Sentence, at: number): string | undefined {
  return saidBehind(sentence, at) ?? saidBefore(sentence, at) ?? saidAbove(sentence);
}

/** "Kafka and sharding are deferred to phase 2", "…, with OCR postponed" */
function saidBehind({ text, words }: Sentence, at: number): string | undefined {
  const first = listStart(words, at);
  const before = words[first - 1]?.lower;
  const opens = before === "with" || before === "while" || before === "whereas";
  if (!opens && !isSubject(words, first)) return undefined;
  // What is said of one, behind a comma, is said of the last: "Redis, and Kafka is deferred".
  const next = behindList(words, at);
  const start = words[behindBracket(words, next)]?.start;
  const found = start === undefined ? undefined : putOffBehind.exec(text.slice(start, start + 160));
  if (!found) return undefined;
  const one = /^(?:is|was|has)\b/i.test(found[0]);
  return one && next > at + 1 && words[at + 1]?.kind === "mark" && words[at + 1]?.text !== "("
    ? undefined
    : clip(found[0], 200);
}

function behindBracket(words: Sentence["words"], from: number): number {
  if (words[from]?.text !== "(") return from;
  const close = words.findIndex(({ text }, i) => i > from && text === ")");
  return close < 0 ? from : close + 1;
}

/** "In a later phase we add Kafka", "Redis for sessions; version 2 brings Kafka" */
function saidBefore({ text, words }: Sentence, at: number): string | undefined {
  let first = at;
  while (first > 0 && !/^[.;:()—–!?]$/.test(words[first - 1]?.text ?? "")) first--;
  const start = words[first]?.start ?? 0;
  const found = putOffBefore.exec(text.slice(start, words[at]?.start));
  return found ? clip(found[0], 200) : undefined;
}

/** "Future work", "Later phases", right above it. */
function saidAbove({ under, lead }: Sentence): string | undefined {
  const title = [lead, under.at(-1)].find((each) => each !== undefined && laterTitles.test(each));
  return title === undefined ? undefined : clip(title, 200);
}

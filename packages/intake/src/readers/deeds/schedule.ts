import {
  often,
  reports,
  rounds,
  runningNouns,
  scheduledWords,
  upkeepNouns,
} from "../../catalog/schedule-words.ts";
import { singular } from "../../words/singular.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import type { Sentence } from "../sentence.ts";
import { type Deed, type Doer, deedOf } from "./deed.ts";
import { doingsFrom, verbAt } from "./deeds-from.ts";
import { nounsFrom, objectFrom } from "./noun-phrase.ts";

/** When something is done over and over, as the words of its clause say it: "every night", "daily". */
export function scheduleIn(
  text: string,
  words: readonly Word[],
  [start, end]: readonly [number, number],
  /** Behind what the deed is done to. */
  last = 0,
): string | undefined {
  for (let at = start; at < end; at++) {
    const until = roundAt(words, at) ?? manner(words, at, end, at < last);
    const [first, final] = [words[at], words[until ?? at]];
    if (until === undefined || !first || !final) continue;
    const written = text.slice(first.start, final.end).replace(/\s+/g, " ");
    return written.charAt(0).toLowerCase() + written.slice(1);
  }
  return undefined;
}

/** The last word of "every night", "every 15 minutes", "once a day", "at the end of each month". */
function roundAt(words: readonly Word[], at: number): number | undefined {
  const lower = words[at]?.lower ?? "";
  if (lower === "every" || lower === "each") return withTime(words, unitBehind(words, at + 1));
  if (
    /^(?:once|twice)$/.test(lower) &&
    /^(?:a|an|per|every|each)$/.test(words[at + 1]?.lower ?? "")
  ) {
    return withTime(words, unitBehind(words, at + 2));
  }
  if (lower === "at" && /^(?:midnight|noon)$/.test(words[at + 1]?.lower ?? "")) return at + 1;
  const ends = /^(?:end|start|beginning|close)$/.test(words[at + 2]?.lower ?? "");
  if (
    lower === "at" &&
    ends &&
    words[at + 3]?.lower === "of" &&
    /^(?:each|every)$/.test(words[at + 4]?.lower ?? "")
  ) {
    return unitBehind(words, at + 5);
  }
  return undefined;
}

function unitBehind(words: readonly Word[], from: number): number | undefined {
  const word = words[from];
  if (!word) return undefined;
  if (word.kind === "quantity")
    return /\d\s?(?:-\s?)?(?:s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|weeks?|months?)$/i.test(
      word.text,
    )
      ? from
      : undefined;
  const other =
    word.kind === "number" || /^(?:other|second|two|few|single|working|business)$/.test(word.lower)
      ? 1
      : 0;
  const unit = words[from + other];
  return unit !== undefined && rounds.has(singular(unit.lower)) ? from + other : undefined;
}

/** "daily", where it says how often and is no part of a name: "refreshes rates daily at 02:00". */
function manner(
  words: readonly Word[],
  at: number,
  end: number,
  isInObject: boolean,
): number | undefined {
  if (!often.has(words[at]?.lower ?? "")) return undefined;
  const next = words[at + 1];
  const closes =
    at + 1 >= end ||
    next === undefined ||
    next.kind === "mark" ||
    (isInObject &&
      reports.has(singular((words[at + 2]?.tag === "NOUN" ? words[at + 2] : next)?.lower ?? ""))) ||
    /^(?:at|by|through|via|using|from|for|in|on|and|so|to|with|based|before|after|without)$/.test(
      next.lower,
    );
  return closes ? withTime(words, at) : undefined;
}

/** "daily at 02:00", "every day at midnight" */
function withTime(words: readonly Word[], last: number | undefined): number | undefined {
  if (last === undefined || words[last + 1]?.lower !== "at") return last;
  const time = words[last + 2];
  if (!time) return last;
  if (/^(?:midnight|noon)$/.test(time.lower)) return last + 2;
  if (time.kind === "mark" || !/^\d/.test(time.text)) return last;
  let end = last + 2;
  while (
    end < last + 5 &&
    /^(?::|\d+|am|pm|a\.m\.|p\.m\.|utc|[:.]\d+)$/i.test(words[end + 1]?.text ?? "")
  )
    end++;
  return end;
}

const product: Doer = { kind: "product" };

/** "a nightly sync of orders", "the daily job that closes polls" */
export function scheduled({ words, text }: Sentence, at: number): readonly Deed[] {
  const own = words[at]?.lower ?? "";
  if (!scheduledWords.has(own)) return [];
  let head = at + 1;
  while (head < at + 5 && isWorkWord(words[head]) && !closesWork(words, head)) head++;
  const noun = words[head]?.lower ?? "";
  const schedule = often.has(own)
    ? { schedule: own }
    : { schedule: scheduleIn(text, words, [at + 1, words.length]) };
  const timed = schedule.schedule === undefined ? {} : { schedule: schedule.schedule };
  if (runningNouns.has(noun)) {
    let verb = head + 1;
    while (runningNouns.has(words[verb]?.lower ?? "")) verb++;
    const told = /^(?:that|which|to)$/.test(words[verb]?.lower ?? "");
    if (told) verb++;
    if (/^(?:must|shall|should|will)$/.test(words[verb]?.lower ?? "")) verb++;
    const found = verbAt(words, verb);
    if (!found || found.form === "ing" || found.form === "ed") return [];
    return doingsFrom(words, verb, found.form).map((doing) => ({
      ...deedOf(doing, product),
      ...timed,
    }));
  }
  const verb = upkeepNouns.get(noun);
  if (verb === undefined) return [];
  const of = /^(?:of|for)$/.test(words[head + 1]?.lower ?? "")
    ? objectFrom(words, head + 2)
    : undefined;
  const before = head > at + 1 ? nounsFrom(words.slice(0, head), at + 1) : undefined;
  const object = of?.phrase ?? before;
  if (!object || (isActing(words[object.last - 1]) && of === undefined)) return [];
  const last = Math.max(head + 1, object.last);
  return [
    { ...deedOf({ verb, object, ties: of?.ties ?? [], first: head, last }, product), ...timed },
  ];
}

function isWorkWord(word: Word | undefined): boolean {
  return word !== undefined && word.kind !== "mark" && /^(?:NOUN|PROPN|ADJ|VERB)$/.test(word.tag);
}

function closesWork(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? "";
  return runningNouns.has(lower) || upkeepNouns.has(lower);
}

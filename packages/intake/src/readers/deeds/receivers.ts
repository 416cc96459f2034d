import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import { nounsFrom } from "./noun-phrase.ts";

const giving = /^(?:send|e-?mail|give|offer|grant|issue|assign|show)$/;

/** "gives it a number": what is given stands behind. */
export function isReceiver(words: readonly Word[], at: number, verb: string): boolean {
  return (
    giving.test(verb) &&
    /^(?:it|them)$/.test(words[at]?.lower ?? "") &&
    /^(?:a|an|the|their|his|her|its|one)$/.test(words[at + 1]?.lower ?? "")
  );
}

/** "send each driver a digest": what is sent stands behind whom it is sent to. */
export function behindReceiver(words: readonly Word[], at: number, verb: string): number {
  if (!giving.test(verb)) return at;
  const receiver = nounsFrom(words, at);
  if (!receiver || !isActing(words[receiver.last - 1])) return at;
  return /^(?:a|an|the|their|his|her|its|one)$/.test(words[receiver.last]?.lower ?? "")
    ? receiver.last
    : at;
}

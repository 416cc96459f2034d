import { number } from "../text/words.ts";

export interface Score {
  /** 0 to 1, to two digits. */
  readonly score: number;
  readonly note: string;
  /** The catalogue has no fact for it, so that the score is one that neither helps nor hurts much. */
  readonly unknown?: true;
}

/** A score that stands in for a fact that nobody has, and says so. */
export function standIn(score: number, why: string): Score {
  return { score, note: `unknown, counted as ${number(score)}: ${why}`, unknown: true };
}

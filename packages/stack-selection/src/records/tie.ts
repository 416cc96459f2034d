import { judgement } from "../solve/judgement.ts";
import { number } from "../text/words.ts";

/** Scores are facts and judgements of two digits: sums that are nearer than this tell nothing apart. */
const apart = 0.001;

/** Whether a lead is none: the sums are level, and a rule has decided. */
export function isTie(margin: number): boolean {
  return margin < apart;
}

/** Why one that is not the first was taken of near-equals. */
export function sparedText(higher: number, next: string): string {
  return `${next} is ${number(higher)} higher; one judgement that is a tenth off moves a sum by ${number(judgement)}, so the two are equal within that, and this one is taken as nobody here has to run it.`;
}

/** By which rule a choice was kept that hardly leads; nothing where it does. */
export function nearText(margin: number, next: string | undefined): string | undefined {
  if (margin >= judgement) return undefined;
  if (!isTie(margin)) {
    const other = next === undefined ? "The best combination without it is" : `${next} is`;
    return `${other} nearly equal, ${number(margin)} lower: one judgement that is a tenth off moves a sum by ${number(judgement)}, so either would do.`;
  }
  const how =
    margin === 0
      ? "The sums are equal, and of equals the first by name is kept"
      : `The sums are ${number(margin)} apart, below the ${number(apart)} that the scores can tell, and the higher one is kept`;
  return next === undefined
    ? `The best combination without it is level. ${how}.`
    : `It is level with ${next}: either would do. ${how}.`;
}

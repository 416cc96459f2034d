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

/** How far a choice leads, or by which rule it was kept where it does not. */
export function leadText(
  margin: number,
  next: string | undefined,
  /** Where another is looked for: in its place, on the server alone, or on both sides that have it. */
  where: "place" | "server" | "sides" = "place",
): string {
  if (!isTie(margin) && margin < judgement) {
    const other = next === undefined ? "The best combination without it is" : `${next} is`;
    return `${other} nearly equal, ${number(margin)} lower: one judgement that is a tenth off moves a sum by ${number(judgement)}, so either would do.`;
  }
  if (!isTie(margin)) {
    const other = next === undefined ? "" : `, with ${next},`;
    return `The best combination ${without[where]}${other} is ${number(margin)} lower.`;
  }
  const how =
    margin === 0
      ? "The sums are equal, and of equals the first by name is kept"
      : `The sums are ${number(margin)} apart, below the ${number(apart)} that the scores can tell, and the higher one is kept`;
  return next === undefined
    ? `The best combination without it is level. ${how}.`
    : `It is level with ${next}: either would do. ${how}.`;
}

const without = {
  place: "without it",
  server: "with another language on the server",
  sides: "in which neither server nor client has it",
} as const;

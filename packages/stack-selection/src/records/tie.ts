import { near } from "../solve/judgement.ts";
import { number } from "../text/words.ts";

const within = `${number(near)} is what two judgements that are a tenth off, one of each option, move a difference by`;

/** Why one that is not the first was taken of near-equals. */
export function sparedText(higher: number, next: string): string {
  return `Not told apart by this brief: ${next} is ${number(higher)} higher, and ${within}; this one is taken as nobody here has to run it.`;
}

/** That a choice leads by nothing that the scores can tell, before anything is said for it. */
export function nearText(margin: number, own: string, next: string | undefined): string {
  const other = `the best combination ${next === undefined ? "without it" : `with ${next}`}`;
  return margin === 0
    ? `Not told apart by this brief: ${other} scores the same, and of equals ${own} is kept as the first by name.`
    : `Not told apart by this brief: ${other} is ${number(margin)} lower, and ${within}. ${own} is kept as the higher sum.`;
}

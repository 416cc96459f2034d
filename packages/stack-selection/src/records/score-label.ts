import { licenceIn } from "../catalog/licences.ts";
import { useIn } from "../scoring/familiarity.ts";
import { runnerIn } from "../scoring/operations.ts";
import { ageIn } from "../scoring/scores.ts";

const mostWords = 3;

/**
 * What a score stands on, for the cell of a table: `10 years`, `MIT`, `nobody on call`. What cannot be said in
 * so few words stands with the option in the plan's data, and a table has the score alone.
 */
export function scoreLabel(note: string): string | undefined {
  return (
    ageIn(note) ??
    useIn(note) ??
    licenceIn(note) ??
    runnerIn(note) ??
    (isLabel(note) ? note : undefined)
  );
}

/** Whether a text is a label and no sentence. */
export function isLabel(text: string): boolean {
  return (text.match(/\p{L}[\p{L}\d-]*/gu)?.length ?? 0) <= mostWords;
}

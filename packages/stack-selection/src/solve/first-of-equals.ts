import type { Budget } from "./budget.ts";
import { type Chosen, isSole, optimumOf, type Worths } from "./optimum.ts";
import type { Program } from "./program.ts";

interface Tie {
  readonly program: Program;
  readonly worths: Worths;
  readonly best: Chosen;
  /** The place of the value that stands for the kind of a column. */
  readonly placeOf: (column: number) => number;
  readonly totalOf: (chosen: Chosen) => number;
  readonly budget: Budget;
}

/**
 * Of all that is worth as much as the best found, what comes first: need by need the earliest value with
 * which as much can still be had.
 */
export function firstOfEquals({ program, worths, best, placeOf, totalOf, budget }: Tie): Chosen {
  const total = totalOf(best);
  if (isSole(program, worths, best, total, budget)) return best;
  let first = best;
  let open = worths;
  for (const column of best) {
    const { variable } = program.kinds[column] ?? {};
    const own = [...program.kinds.keys()].filter((at) => program.kinds[at]?.variable === variable);
    const narrowed = (to: readonly number[]): Worths =>
      open.map((worth, at) => (own.includes(at) && !to.includes(at) ? undefined : worth));
    for (;;) {
      const present = own.filter((at) => first.includes(at));
      const [place = 0] = present.map(placeOf);
      const earlier = own.filter((at) => open[at] !== undefined && placeOf(at) < place);
      const found = earlier.length > 0 ? optimumOf(program, narrowed(earlier), budget) : undefined;
      if (!found || totalOf(found) < total) {
        open = narrowed(present);
        break;
      }
      first = found;
      open = narrowed(earlier);
    }
  }
  return first;
}

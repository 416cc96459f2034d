import type { Budget } from "./budget.ts";
import { boundOf, type Chosen, optimumOf, type Worths, withOneOf } from "./optimum.ts";
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
export function firstOfEquals(tie: Tie): Chosen {
  const total = tie.totalOf(tie.best);
  let first = tie.best;
  // What comes before it has an earlier value somewhere: most often nothing with one is worth as much, or the
  // best that is found with one comes before.
  for (;;) {
    const other = withEarlier(tie, first, total);
    if (!other) return first;
    if (!isBefore(tie, other, first)) return needByNeed(tie, first, total);
    first = other;
  }
}

/** What is worth as much and has an earlier value for one need at least. */
function withEarlier(
  { program, worths, placeOf, totalOf, budget }: Tie,
  first: Chosen,
  total: number,
): Chosen | undefined {
  const places = placesOf(program, first, placeOf);
  const earlier = [...program.kinds.entries()].flatMap(([at, { variable }]) =>
    worths[at] !== undefined && placeOf(at) < (places.get(variable) ?? 0) ? [at] : [],
  );
  if (earlier.length === 0) return undefined;
  // Totals are whole numbers.
  const reaches = (columns: readonly number[]): boolean =>
    (boundOf(withOneOf(program, columns), worths, budget) ?? 0) >= total - 0.5;
  if (!reaches(earlier)) return undefined;
  // One by one: what is forced to one value is whole where "one of several" need not be, and needs no branches.
  for (const column of earlier) {
    if (!reaches([column])) continue;
    const found = optimumOf(withOneOf(program, [column]), worths, budget);
    if (found && totalOf(found) === total) return found;
  }
  return undefined;
}

function isBefore({ program, placeOf }: Tie, one: Chosen, other: Chosen): boolean {
  const ones = placesOf(program, one, placeOf);
  const others = [...placesOf(program, other, placeOf)].sort(([a], [b]) => a - b);
  const differing = others.find(([variable, place]) => ones.get(variable) !== place);
  return differing !== undefined && (ones.get(differing[0]) ?? 0) < differing[1];
}

function placesOf(
  { kinds }: Program,
  chosen: Chosen,
  placeOf: (column: number) => number,
): ReadonlyMap<number, number> {
  return new Map(chosen.map((column) => [kinds[column]?.variable ?? -1, placeOf(column)]));
}

function needByNeed(
  { program, worths, placeOf, totalOf, budget }: Tie,
  best: Chosen,
  total: number,
): Chosen {
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

import type { NumberFactName } from "@planc/core/ir";
import { thresholds } from "../catalog/thresholds.ts";
import type { ChangedNumber } from "../facts/change.ts";
import { measureOf } from "../flips/measures.ts";
import { nearest } from "../flips/turning-points.ts";

/** By how much a style leads all others it is compared with, with some numbers changed; below 0 where it does not. */
export type Lead = (changes: readonly ChangedNumber[]) => number;

/** A number of the brief that may change together with others. */
export interface Tried {
  readonly measure: NumberFactName;
  readonly now: number | undefined;
}

/**
 * The fewest numbers that have to change together so that a style leads, each as near to what it is as the
 * others allow; undefined where none of the values that are tried brings it to the front.
 */
export function jointTurn(
  tried: readonly Tried[],
  lead: Lead,
): readonly ChangedNumber[] | undefined {
  const choices = tried.map((each) => worthTrying(each, lead));
  const found = combinations(choices)
    .filter((changes) => changes.length > 0 && lead(changes) > 0)
    .sort((a, b) => a.length - b.length || distance(tried, a) - distance(tried, b))[0];
  return found && tightened(tried, found, lead);
}

/** Values that, going away from the present one, speak more for the style than all before them. */
function worthTrying(each: Tried, lead: Lead): readonly ChangedNumber[] {
  const start = startOf(each);
  const { measure } = each;
  const rungs = rungsOf(measure);
  const sides = [
    rungs.filter((rung) => rung > start),
    rungs.filter((rung) => rung < start).reverse(),
  ];
  return sides.flatMap((side) => {
    let best = lead([]);
    return side.flatMap((value) => {
      const leads = lead([{ measure, value }]);
      if (leads <= best + 1e-9) return [];
      best = leads;
      return [{ measure, value }];
    });
  });
}

/** The values at which a number is tried. */
export function rungsOf(measure: NumberFactName): readonly number[] {
  // Whether a third thing is kept decides nothing that somebody would build anew for.
  return measureOf(measure).rungs.filter(
    (rung) => measure !== "stored-concepts" || rung > thresholds["undivided-concepts"].value,
  );
}

/** Each number as it is, or one of its values. */
function combinations(
  choices: readonly (readonly ChangedNumber[])[],
): readonly (readonly ChangedNumber[])[] {
  return choices.reduce<readonly (readonly ChangedNumber[])[]>(
    (all, values) => all.flatMap((each) => [each, ...values.map((value) => [...each, value])]),
    [[]],
  );
}

/** Halves the way back to the present value of one number after the other. */
function tightened(
  tried: readonly Tried[],
  changes: readonly ChangedNumber[],
  lead: Lead,
): readonly ChangedNumber[] {
  return changes.reduce((all, { measure, value }) => {
    const own = tried.find((each) => each.measure === measure);
    if (!own) return all;
    const withValue = (other: number) =>
      all.map((each) => (each.measure === measure ? { measure, value: other } : each));
    const { step } = measureOf(measure);
    const isLeading = (other: number) => lead(withValue(other)) > 0;
    return withValue(nearest(startOf(own), value, step, isLeading).value);
  }, changes);
}

/** Where nothing is stated, the smallest. */
function startOf({ measure, now }: Tried): number {
  return now ?? measureOf(measure).rungs[0] ?? 1;
}

/** By how many times all of them grow or shrink. */
function distance(tried: readonly Tried[], changes: readonly ChangedNumber[]): number {
  return changes.reduce((sum, { measure, value }) => {
    const own = tried.find((each) => each.measure === measure);
    const from = own ? Math.max(startOf(own), 1) : 1;
    return sum + Math.abs(Math.log(Math.max(value, 1) / from));
  }, 0);
}

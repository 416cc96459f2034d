import { type Facts, presentValue } from "../facts/facts.ts";
import type { Instead, NumberMeasure } from "../facts/numbers.ts";
import { changeText, measureOf, measuresFor } from "./measures.ts";

/** What is decided, by whatever it is decided for. */
export type Outcome = ReadonlyMap<string, string>;

/** Decides anew with one number changed; the present decision without one. */
export type Decide = (instead?: Instead) => Outcome;

/** The nearest value of a number at which a decision is another one. */
export interface TurningPoint {
  readonly measure: NumberMeasure;
  readonly now?: number;
  readonly value: number;
  readonly change: string;
  /** What is decided there. */
  readonly to: string | undefined;
}

/** More than these say nothing that the nearest do not. */
const most = 2;

/**
 * For each decision the nearest numbers at which it turns. Each value that is named was decided for, and
 * so was the one a step before it, at which nothing turns yet.
 */
export function turningPoints(
  facts: Facts,
  decide: Decide,
): ReadonlyMap<string, readonly TurningPoint[]> {
  const base = decide();
  const found = new Map<string, TurningPoint[]>();
  for (const measure of measuresFor(facts)) {
    const now = presentValue(facts, measure);
    const at = remembered(measure, now, base, decide);
    for (const path of pathsFrom(measure, now)) {
      const open = new Set(base.keys());
      let before = now ?? path[0] ?? 0;
      for (const rung of path) {
        for (const id of open) {
          if (at(rung).get(id) === base.get(id)) continue;
          open.delete(id);
          const value = nearest(before, rung, measureOf(measure).step, (each) => {
            return at(each).get(id) !== base.get(id);
          });
          const point: TurningPoint = {
            measure,
            ...(now === undefined ? {} : { now }),
            value,
            change: changeText(measure, now, value),
            to: at(value).get(id),
          };
          found.set(id, [...(found.get(id) ?? []), point]);
        }
        before = rung;
      }
    }
  }
  return new Map([...found].map(([id, points]) => [id, nearestFirst(points).slice(0, most)]));
}

/** Values away from the present one, to each side; where none is stated, all from the modest end. */
function pathsFrom(
  measure: NumberMeasure,
  now: number | undefined,
): readonly (readonly number[])[] {
  const { rungs, isTighterBelow } = measureOf(measure);
  if (now === undefined) return [isTighterBelow ? [...rungs].reverse() : rungs];
  return [rungs.filter((each) => each > now), rungs.filter((each) => each < now).reverse()];
}

/** Halves what lies between a value that turns nothing and one that does. */
function nearest(
  same: number,
  other: number,
  step: number,
  isOther: (value: number) => boolean,
): number {
  let [inside, outside] = [same, other];
  for (;;) {
    const exact = (inside + outside) / 2;
    const whole = outside > inside ? Math.floor(exact / step) : Math.ceil(exact / step);
    const middle = Number((whole * step).toFixed(2));
    const isBetween = (middle - inside) * (outside - middle) > 0;
    if (!isBetween) return outside;
    if (isOther(middle)) outside = middle;
    else inside = middle;
  }
}

function remembered(
  measure: NumberMeasure,
  now: number | undefined,
  base: Outcome,
  decide: Decide,
): (value: number) => Outcome {
  const known = new Map<number, Outcome>();
  return (value) => {
    if (value === now) return base;
    const outcome = known.get(value) ?? decide({ measure, value });
    known.set(value, outcome);
    return outcome;
  };
}

/** By how many times the present number is to grow or shrink; numbers that are stated come first. */
function nearestFirst(points: readonly TurningPoint[]): readonly TurningPoint[] {
  const distance = ({ now, value }: TurningPoint): number =>
    now === undefined || now <= 0 || value <= 0
      ? Number.POSITIVE_INFINITY
      : Math.abs(Math.log(value / now));
  const of = new Map(points.map((each) => [each, distance(each)]));
  return [...points].sort((a, b) => {
    const [one = 0, other = 0] = [of.get(a), of.get(b)];
    return one === other ? 0 : one - other;
  });
}

import type { CircumstanceName, NumberFactName } from "@planc/core/ir";
import { successors } from "../catalog/bearings.ts";
import { isKnownTopic } from "../catalog/topic-keys.ts";
import type { Change } from "../facts/change.ts";
import { presentValue } from "../facts/changed-facts.ts";
import type { Facts } from "../facts/facts.ts";
import { measureOf, measuresFor } from "./measures.ts";

/** What is decided, by whatever it is decided for. */
export type Outcome = ReadonlyMap<string, string>;

/** Decides anew with one fact changed; the present decision without a change. */
export type Decide = (change?: Change) => Outcome;

/** A fact that a decision rests on, and what is decided (`to`) where it is another one. */
export type TurningPoint =
  /** `last` is the value nearest to `value` at which nothing turns yet. */
  | {
      readonly kind: "number";
      readonly measure: NumberFactName;
      readonly now?: number;
      readonly last: number;
      readonly value: number;
      /** Whether everything between the two, as far as was tried, turns nothing either. */
      readonly open: boolean;
      readonly to: string | undefined;
      /** What another need then takes, in the place of this one. */
      readonly instead?: string;
    }
  /** Nothing is stated, and any value turns the decision: the one that was tried first. */
  | {
      readonly kind: "no-number";
      readonly measure: NumberFactName;
      readonly value: number;
      readonly to: string | undefined;
    }
  | {
      readonly kind: "circumstance";
      readonly circumstance: CircumstanceName;
      readonly holds: boolean;
      readonly to: string | undefined;
      readonly instead?: string;
    };

/**
 * For each decision the nearest numbers to each side at which it turns, the nearest of all first. Each value
 * that is named was decided for, and so was the last before it, at which nothing turns yet.
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
    for (const id of base.keys()) {
      const isOther = (value: number) => at(value).get(id) !== base.get(id);
      const points = edgesOf(measure, now, isOther).map((edge): TurningPoint => {
        const to = at(edge.value).get(id);
        return edge.last === undefined
          ? { kind: "no-number", measure, value: edge.value, to }
          : {
              kind: "number",
              measure,
              ...(now === undefined ? {} : { now }),
              last: edge.last,
              value: edge.value,
              open: isOpen(measure, edge.last, edge.value, isOther),
              to,
              ...insteadOf(id, base, at(edge.value)),
            };
      });
      if (points.length > 0) found.set(id, [...(found.get(id) ?? []), ...points]);
    }
  }
  return new Map([...found].map(([id, points]) => [id, nearestFirst(points)]));
}

/** What fills a need that was not there before, where it does what the one that goes has done. */
export function insteadOf(id: string, base: Outcome, then: Outcome): { readonly instead?: string } {
  if (then.has(id) || !isKnownTopic(id)) return {};
  const [instead] = (successors[id] ?? []).flatMap((each) =>
    base.has(each) ? [] : (then.get(each) ?? []),
  );
  return instead === undefined ? {} : { instead };
}

interface Edge {
  /** Absent where no value was found at which nothing turns. */
  readonly last?: number;
  readonly value: number;
}

/** From the present value to both sides; where none is stated, from the most modest that turns nothing. */
function edgesOf(
  measure: NumberFactName,
  now: number | undefined,
  isOther: (value: number) => boolean,
): readonly Edge[] {
  const { rungs, step, isTighterBelow } = measureOf(measure);
  const modest = isTighterBelow ? [...rungs].reverse() : rungs;
  const start = now ?? modest.find((rung) => !isOther(rung));
  if (start === undefined) return modest[0] === undefined ? [] : [{ value: modest[0] }];
  const sides = [
    rungs.filter((rung) => rung > start),
    rungs.filter((rung) => rung < start).reverse(),
  ];
  return sides.flatMap((path) => {
    const turned = path.findIndex(isOther);
    const rung = path[turned];
    return rung === undefined ? [] : [nearest(path[turned - 1] ?? start, rung, step, isOther)];
  });
}

/** Halves what lies between a value that turns nothing and one that does. */
function nearest(
  same: number,
  other: number,
  step: number,
  isOther: (value: number) => boolean,
): Required<Edge> {
  // In steps, which are whole where fractions of one are none that floats tell apart.
  const perUnit = Math.round(1 / step);
  let [last, value] = [same, other];
  for (;;) {
    const exact = Number((((last + value) / 2) * perUnit).toFixed(6));
    const middle = (value > last ? Math.floor(exact) : Math.ceil(exact)) / perUnit;
    const isBetween = (middle - last) * (value - middle) > 0;
    if (!isBetween) return { last, value };
    if (isOther(middle)) value = middle;
    else last = middle;
  }
}

/** Bounds are compared with `<` or `<=`, and a value just before the one that turns tells which. */
function isOpen(
  measure: NumberFactName,
  last: number,
  value: number,
  isOther: (value: number) => boolean,
): boolean {
  const { step, whole } = measureOf(measure);
  return !whole && !isOther(value + Math.sign(last - value) * step * 1e-3);
}

function remembered(
  measure: NumberFactName,
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
  const distance = (point: TurningPoint): number =>
    point.kind !== "number" || point.now === undefined || point.now <= 0 || point.value <= 0
      ? Number.POSITIVE_INFINITY
      : Math.abs(Math.log(point.value / point.now));
  const of = new Map(points.map((each) => [each, distance(each)]));
  return [...points].sort((a, b) => {
    const [one = 0, other = 0] = [of.get(a), of.get(b)];
    return one === other ? 0 : one - other;
  });
}

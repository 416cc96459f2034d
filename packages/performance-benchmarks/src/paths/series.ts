import {
  type Count,
  figureIn,
  fixed,
  known,
  minus,
  type Quantity,
  roundFigure,
  times,
} from "@planc/core";
import type { Figure } from "@planc/core/ir";
import type { Part } from "./parts.ts";

/** A product of more factors than these tells nobody anything: those that work best are one of them. */
const mostFactors = 8;

/** All of them have to work: their product, with its range from all lower and all upper ends. */
export function inSeries(availabilities: readonly Figure[]): Figure {
  const ends = (of: (each: Figure) => number): number => 100 * shareOf(availabilities.map(of));
  const places = availabilities.map((each, at) => ({ each, at }));
  const weakest = new Set(
    (places.length > mostFactors
      ? places.toSorted((a, b) => a.each.value - b.each.value).slice(0, mostFactors - 1)
      : places
    ).map(({ at }) => at),
  );
  const others = availabilities.filter((_, at) => !weakest.has(at));
  const product = [
    ...availabilities.flatMap((each, at) =>
      weakest.has(at) ? [known(`part${at + 1}`, each.value, "percent")] : [],
    ),
    ...(others.length > 0
      ? [known("others", roundFigure(100 * shareOf(others.map(({ value }) => value))), "percent")]
      : []),
  ].reduce<Quantity<Count>>((all, each) => times(all, each), fixed(1));
  return {
    ...figureIn("percent", product),
    low: Number(ends(({ low, value }) => low ?? value).toPrecision(6)),
    high: Number(ends(({ high, value }) => high ?? value).toPrecision(6)),
  };
}

/** The share of time in which all of these percentages hold. */
const shareOf = (percents: readonly number[]): number =>
  percents.reduce((all, each) => all * (each / 100), 1);

/** What of 30 days it does not work. */
export function downtimeOf({ value, low, high }: Figure): Figure {
  const share = known("availability", value, "percent", {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  });
  return figureIn("min", times(known("period", 30, "day"), minus(fixed(1), share)));
}

export interface Repair {
  readonly change: string;
  readonly figure: Figure;
  readonly isEnough: boolean;
}

/**
 * The cheapest change with which a share of time is reached: one alone where one does, else as many as it takes, those
 * that help most first. Where all together do not reach it, all together.
 */
export function repairOf(parts: readonly Part[], wanted: number): Repair | undefined {
  const changed = parts.filter(({ better }) => better !== undefined);
  const withThose = (those: ReadonlySet<Part>) =>
    inSeries(
      parts.map((each) =>
        those.has(each) && each.better ? each.better.availability : each.availability,
      ),
    );
  const now = 100 * shareOf(parts.map(({ availability }) => availability.value));
  /** By how much a part changes the product: the products themselves are made of those that are told. */
  const factorOf = ({ better, availability }: Part) =>
    (better?.availability.value ?? availability.value) / availability.value;
  const textOf = (those: Iterable<Part>) =>
    [...those].flatMap(({ better }) => (better ? [better.change] : [])).join("; ");
  const single = changed
    .map((each) => ({ each, value: roundFigure(now * factorOf(each)) }))
    .filter(({ value }) => value >= wanted)
    .toSorted(
      (a, b) => (a.each.better?.rank ?? 0) - (b.each.better?.rank ?? 0) || b.value - a.value,
    )[0];
  if (single) {
    const those = new Set([single.each]);
    return { change: textOf(those), figure: withThose(those), isEnough: true };
  }
  const gain = ({ better, availability }: Part) =>
    (better?.availability.value ?? 0) - availability.value;
  const byGain = changed.filter((each) => gain(each) > 0).toSorted((a, b) => gain(b) - gain(a));
  if (byGain.length === 0) return undefined;
  let share = now;
  const those = new Set<Part>();
  for (const each of byGain) {
    those.add(each);
    share *= factorOf(each);
    if (those.size > 1 && roundFigure(share) >= wanted) {
      return { change: textOf(those), figure: withThose(those), isEnough: true };
    }
  }
  return { change: textOf(those), figure: withThose(those), isEnough: false };
}

import { type Count, figureIn, fixed, known, minus, type Quantity, times } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import type { Part } from "./parts.ts";

/** All of them have to work: their product, with its range from all lower and all upper ends. */
export function inSeries(availabilities: readonly Figure[]): Figure {
  const ends = (of: (each: Figure) => number): number =>
    100 * availabilities.reduce((all, each) => all * (of(each) / 100), 1);
  const product = availabilities
    .map((each, at) => known(`part${at + 1}`, each.value, "percent"))
    .reduce<Quantity<Count>>((all, each) => times(all, each), fixed(1));
  return {
    ...figureIn("percent", product),
    low: Number(ends(({ low, value }) => low ?? value).toPrecision(6)),
    high: Number(ends(({ high, value }) => high ?? value).toPrecision(6)),
  };
}

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
  const withThose = (those: readonly Part[]) =>
    inSeries(
      parts.map((each) =>
        those.includes(each) && each.better ? each.better.availability : each.availability,
      ),
    );
  const textOf = (those: readonly Part[]) =>
    those.flatMap(({ better }) => (better ? [better.change] : [])).join("; ");
  const single = changed
    .map((each) => ({ each, figure: withThose([each]) }))
    .filter(({ figure }) => figure.value >= wanted)
    .toSorted(
      (a, b) =>
        (a.each.better?.rank ?? 0) - (b.each.better?.rank ?? 0) || b.figure.value - a.figure.value,
    )[0];
  if (single) return { change: textOf([single.each]), figure: single.figure, isEnough: true };
  const gain = ({ better, availability }: Part) =>
    (better?.availability.value ?? 0) - availability.value;
  const byGain = changed.filter((each) => gain(each) > 0).toSorted((a, b) => gain(b) - gain(a));
  if (byGain.length === 0) return undefined;
  for (let count = 2; count <= byGain.length; count++) {
    const those = byGain.slice(0, count);
    const figure = withThose(those);
    if (figure.value >= wanted) return { change: textOf(those), figure, isEnough: true };
  }
  return { change: textOf(byGain), figure: withThose(byGain), isEnough: false };
}

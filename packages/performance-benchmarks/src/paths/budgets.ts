import {
  applied,
  figureIn,
  fixed,
  known,
  minus,
  over,
  plus,
  type Quantity,
  roundFigure,
  type Time,
  times,
  type ViewOf,
} from "@planc/core";
import type { Figure, performance } from "@planc/core/ir";
import type { Hop } from "./hops.ts";
import { limitOf } from "./target-of.ts";

/** Of every plan the same draws, so that a figure changes with its inputs alone. */
const seed = 1;

/** What the hops take at least, in milliseconds. */
export const leastOf = (hops: readonly Hop[]): number => sumOf(hops, ({ least }) => least);

/**
 * What each hop may take: its least, and of what is left of the target a part as its own times spread. They add up to
 * the target, which is on the safe side: hops are seldom slow together.
 */
export function budgetsOf(
  hops: readonly Hop[],
  { ref, data }: ViewOf<typeof performance.target>,
): readonly Figure[] {
  const target = known("target", limitOf(data), "ms", { ref });
  const minima = known("minima", roundFigure(leastOf(hops)), "ms");
  const spreads = known("spreads", roundFigure(sumOf(hops, spreadOf)), "ms");
  const isPossible = limitOf(data) > leastOf(hops);
  return hops.map((hop) => {
    const least = known("least", roundFigure(hop.least), "ms");
    if (!isPossible || spreadOf(hop) === 0) return figureIn("ms", least);
    const spread = known("spread", roundFigure(spreadOf(hop)), "ms");
    return figureIn("ms", plus(least, times(minus(target, minima), over(spread, spreads))));
  });
}

export function totalOf(budgets: readonly Figure[]): Figure {
  const [first, ...others] = budgets.map((each, at) => known(`hop${at + 1}`, each.value, "ms"));
  const sum = others.reduce<Quantity<Time>>(
    (all, each) => plus(all, each),
    first ?? known("none", 0, "ms"),
  );
  return figureIn("ms", sum);
}

/** Percentiles of the whole: those of its hops do not add up. */
export function simulatedOf(hops: readonly Hop[]) {
  const args = hops.flatMap(({ median, p95 }, at) => [
    known(`median${at + 1}`, roundFigure(median / 1000), "s"),
    known(`slow${at + 1}`, roundFigure(p95 / 1000), "s"),
  ]);
  const at = (percentile: number): Figure =>
    figureIn("ms", applied("pathTime", "s", [fixed(percentile), fixed(seed), ...args]));
  return { median: at(50), p95: at(95), p99: at(99) };
}

/** The hop that has most of something. */
export function mostly(hops: readonly Hop[], of: (hop: Hop) => number): Hop {
  return hops.reduce((most, each) => (of(each) > of(most) ? each : most));
}

const spreadOf = ({ p95, least }: Hop): number => Math.max(0, p95 - least);

const sumOf = (hops: readonly Hop[], of: (hop: Hop) => number): number =>
  hops.reduce((all, each) => all + of(each), 0);

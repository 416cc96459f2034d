import { listed, type Ref } from "@planc/core";
import type { Cited } from "./asked.ts";
import type { Field, Measure, World } from "./measure.ts";

/** A measure with what it finds in each shape. */
export interface Factor {
  readonly key: string;
  readonly title: string;
  readonly formula: string;
  readonly weight: number;
  /** What all figures rest on, where that is a fact of its own. */
  readonly basis?: string;
  /** Why it weighs that. */
  readonly because: string;
  readonly cites: readonly Cited[];
  readonly says: readonly {
    readonly value: number;
    readonly text: string;
    readonly detail: string;
    /** The least of all shapes by its own: 1 for the best. */
    readonly score: number;
  }[];
  /** Places of the best shapes; none where all have the same. */
  readonly best: readonly number[];
  readonly refs: readonly Ref[];
}

/** A measure that ranks none of them, as some plan does not have what it takes. */
export interface LeftOut {
  readonly title: string;
  readonly because: string;
  /** Other shapes have it. */
  readonly partly: boolean;
}

export interface Weighing {
  readonly factors: readonly Factor[];
  readonly leftOut: readonly LeftOut[];
  /**
   * One a shape: the product of its scores, each to the power of its share of the weights. By how much one shape
   * is before another so hangs on no third one, and on no unit.
   */
  readonly scores: readonly number[];
}

export interface Weighed {
  readonly field: Field;
  readonly measures: readonly Measure[];
  /** As shapes are called. */
  readonly names: readonly string[];
}

/** Weighs shapes in a world. */
export function weigh({ field, measures, names }: Weighed, world: World): Weighing {
  const factors: Factor[] = [];
  const leftOut: LeftOut[] = [];
  for (const measure of measures) {
    const readings = measure.read(field, world);
    const found = readings.flatMap((each) => ("missing" in each ? [] : [each]));
    if (found.length < readings.length || found.length === 0) {
      leftOut.push({
        title: measure.title,
        because: reasonOf(readings, names),
        partly: found.length > 0,
      });
      continue;
    }
    const { weight, because, cites, refs } = measure.asked(field, world);
    const least = Math.min(...found.map(({ value }) => value));
    const says = found.map(({ value, text, detail }) => ({
      value,
      text,
      detail,
      score: least / value,
    }));
    const best = says.flatMap(({ score }, at) => (score > 1 - 1e-9 ? [at] : []));
    const { key, title, formula } = measure;
    const basis = measure.basis?.(field);
    factors.push({
      key,
      title,
      formula,
      ...(basis === undefined ? {} : { basis }),
      weight,
      because,
      cites,
      says,
      best: best.length === says.length ? [] : best,
      refs: [...new Set([...refs, ...found.flatMap((each) => each.refs)])],
    });
  }
  return { factors, leftOut, scores: scoresOf(factors, names.length) };
}

/** The same figures, with another weight of one factor. */
export function reweigh(weighing: Weighing, key: string, weight: number): Weighing {
  const factors = weighing.factors.map((each) => (each.key === key ? { ...each, weight } : each));
  return { ...weighing, factors, scores: scoresOf(factors, weighing.scores.length) };
}

function scoresOf(factors: readonly Factor[], shapes: number): readonly number[] {
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: shapes }, (_, at) =>
    Math.exp(
      factors.reduce(
        (sum, { weight, says }) => sum + (weight / total) * Math.log(says[at]?.score ?? 1),
        0,
      ),
    ),
  );
}

/** The place of the shape that leads; of equals, the first. */
export function leaderOf({ scores }: Weighing): number {
  return scores.reduce((best, each, at) => (each > (scores[best] ?? 0) + 1e-9 ? at : best), 0);
}

function reasonOf(readings: ReturnType<Measure["read"]>, names: readonly string[]): string {
  const reasons = new Map<string, string[]>();
  readings.forEach((each, at) => {
    if (!("missing" in each)) return;
    reasons.set(each.missing, [...(reasons.get(each.missing) ?? []), names[at] ?? ""]);
  });
  return [...reasons]
    .map(([reason, of]) => (of.length === names.length ? reason : `${reason} (${listed(of)})`))
    .join("; ");
}

import type { ViewOf } from "@planc/core";
import type { workload } from "@planc/core/ir";
import { growthFactors } from "../catalog/limits.ts";

type Load = ViewOf<typeof workload.load>;

/**
 * Multiples of the planned load that are looked at. Where its range ends below them, that end is one
 * too: nobody has to grow to get there.
 */
export function factorsOf(loads: readonly Load[]): readonly number[] {
  const peak = loads.find(({ id }) => id === "peak-request-rate")?.data.figure;
  const top = peak?.high === undefined || peak.value <= 0 ? 1 : peak.high / peak.value;
  const rounded = Number(top.toPrecision(3));
  return rounded > 1 && rounded < (growthFactors[0] ?? 0)
    ? [rounded, ...growthFactors]
    : growthFactors;
}

/** `10 ×`, and what the end of the range is. */
export function factorText(factor: number): string {
  if (factor === 1) return "1 ×, the planned load already";
  return growthFactors.includes(factor) ? `${factor} ×` : `${factor} ×, range top`;
}

import { roundFigure } from "@planc/core";
import type { Unit } from "@planc/core/ir";

/** Milliseconds of a time. */
export function msOf({ value, unit }: { readonly value: number; readonly unit: string }): number {
  return value * (inMs[unit] ?? Number.NaN);
}

const inMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  day: 86_400_000,
};

/** A time in the unit in which it reads best. */
export function timeOf(ms: number): { readonly value: number; readonly unit: Unit } {
  if (ms < 1000) return { value: roundFigure(ms), unit: "ms" };
  const [size, unit] =
    spans.find(([each]) => ms >= each && ms % each === 0) ?? ([1000, "s"] as const);
  return { value: roundFigure(ms / size), unit };
}

const spans = [
  [86_400_000, "day"],
  [3_600_000, "h"],
  [60_000, "min"],
] as const;

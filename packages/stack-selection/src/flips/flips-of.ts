import type { TurningPoint } from "./turning-points.ts";

/** Turning points as the plan has them; nothing where there are none. */
export function flipsOf(points: readonly TurningPoint[] = []) {
  if (points.length === 0) return {};
  return { flips: points.map(({ change, to = "none", ...at }) => ({ change, to, at })) };
}

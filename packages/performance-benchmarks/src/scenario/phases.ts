import type { PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

type Scenario = PlanNodeOf<typeof performance.scenario>["data"];

/** A part of a test by itself: its requests are told apart, and limits may hold for them alone. */
export interface Phase {
  readonly name: string;
  /** Seconds since the start. */
  readonly from: number;
  readonly to: number;
}

/** After a spike: what comes once everything has to be as before. Of an endurance test: its quarters at full load. */
export function phasesOf({ kind, stages, recovery, slopes }: Scenario): readonly Phase[] {
  const ends: number[] = [];
  for (const { duration } of stages) ends.push((ends.at(-1) ?? 0) + duration.value * 60);
  const end = ends.at(-1) ?? 0;
  if (kind === "spike" && recovery) {
    const back = ends.at(-2) ?? 0;
    return [{ name: "recovered", from: back + recovery.value * 60, to: end }];
  }
  if (slopes === undefined) return [];
  const from = ends.at(-2) ?? 0;
  const quarter = (end - from) / 4;
  return [1, 2, 3, 4].map((nth) => ({
    name: `quarter${nth}`,
    from: from + quarter * (nth - 1),
    to: from + quarter * nth,
  }));
}

import type { DataOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

type Scenario = Pick<DataOf<typeof performance.scenario>, "kind" | "thresholds">;

/** When a test ends early: at this share of failed requests, not looked at before so many seconds. */
export interface BreakOff {
  readonly failed: number;
  readonly after: number;
}

/** What both the plan says and the script does. */
export function breakOffOf({ kind, thresholds }: Scenario): BreakOff | undefined {
  if (kind === "smoke") return { failed: 0, after: 0 };
  if (kind === "stress") return { failed: 0.1, after: 60 };
  // More than is planned for may be refused; half of it and it is down.
  if (kind === "spike") return { failed: 0.5, after: 60 };
  const limits = thresholds.filter((each) => each.value.unit === "percent");
  if (limits.length === 0) return undefined;
  // The others are judged at the end: a few failures early on say little of a rate of one in a thousand.
  const most = Math.max(...limits.map((each) => each.value.value));
  return { failed: most / 100, after: kind === "endurance" ? 300 : 60 };
}

/** `1 % failed, after 60 s`: the share is of all requests so far, and looked at from then on. */
export function breakOffText(breakOff: BreakOff | undefined): string {
  if (breakOff === undefined) return "never";
  const { failed, after } = breakOff;
  if (failed === 0) return "first wrong answer";
  const percent = Number((failed * 100).toPrecision(6));
  return `${percent} % failed, after ${after} s`;
}

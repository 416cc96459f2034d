import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { isPeakFromUsers, type NumberMeasure } from "../facts/numbers.ts";
import { number } from "../text/words.ts";

/** A number of the brief, with the values at which it is tried. */
export interface Measure {
  readonly title: string;
  readonly unit: string;
  /** Ascending. Between two of them lies at most one change of what is decided. */
  readonly rungs: readonly number[];
  /** The finest difference that is told apart. */
  readonly step: number;
  /** Whether less asks for more, so that a first mention would be of a large one. */
  readonly isTighterBelow?: boolean;
}

/** Whole decades, and both sides of what rules compare with. */
function rungs(most: number, ...bounds: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (let each = 1; each <= most; each *= 10) all.add(each);
  for (const bound of bounds) for (const each of [bound - 1, bound, bound + 1]) all.add(each);
  return [...all].filter((each) => each > 0).sort((a, b) => a - b);
}

const instance = thresholds["instance-requests"].value;
const busy = thresholds["relational-requests"].value;
const pause = thresholds["think-time"].value;

const measures: Readonly<Record<NumberMeasure, Measure>> = {
  "peak-request-rate": {
    title: "Peak load",
    unit: "req/s",
    rungs: rungs(100_000, instance / 10, instance, busy / 2, busy),
    step: 1,
  },
  "concurrent-users": {
    title: "Number of concurrent users",
    unit: "",
    rungs: rungs(1_000_000, ...[instance / 10, instance, busy / 2, busy].map((v) => v * pause)),
    step: 1,
  },
  "message-rate": {
    title: "Message rate",
    unit: "msg/s",
    rungs: rungs(100_000, thresholds["table-jobs"].value),
    step: 1,
  },
  rows: {
    title: "Searched data",
    unit: "rows",
    rungs: rungs(1_000_000_000, thresholds["searched-rows"].value),
    step: 1,
  },
  "records-per-run": {
    title: "Size of a run",
    unit: "records",
    rungs: rungs(10_000_000_000, thresholds["records-per-run"].value),
    step: 1,
  },
  availability: {
    title: "Availability",
    unit: "%",
    rungs: [90, 95, 98, 99, 99.5, 99.8, 99.89, 99.9, 99.95, 99.99],
    step: 0.01,
  },
  "response-time": {
    title: "Response time",
    unit: "ms",
    rungs: rungs(10_000, 100),
    step: 1,
    isTighterBelow: true,
  },
  "team-size": {
    title: "Team size",
    unit: "people",
    rungs: [...Array.from({ length: 40 }, (_, at) => at + 1), 50, 75, 100, 200],
    step: 1,
  },
  "stored-concepts": {
    title: "Number of stored concepts",
    unit: "",
    rungs: [1, 2, 3, 4, 5, 8, 9, 12, 16, 20, 21, 30, 40, 41, 60],
    step: 1,
  },
};

export function measureOf(id: NumberMeasure): Measure {
  return measures[id];
}

/** The numbers that a brief can state for this product. */
export function measuresFor({ numbers, stored }: Facts): readonly NumberMeasure[] {
  return [
    isPeakFromUsers(numbers) ? "concurrent-users" : "peak-request-rate",
    ...others,
    ...(stored.length > 0 ? (["stored-concepts"] as const) : []),
  ];
}

const others = [
  "message-rate",
  "rows",
  "records-per-run",
  "availability",
  "response-time",
  "team-size",
] as const satisfies readonly NumberMeasure[];

/** `Peak load rises to 1,001 req/s (now 20 req/s)`. */
export function changeText(id: NumberMeasure, now: number | undefined, value: number): string {
  const { title, unit } = measures[id];
  const amount = (each: number) => {
    const figure = unit === "%" ? String(each) : number(each);
    return unit === "people" && each === 1 ? "1 person" : `${figure} ${unit}`.trim();
  };
  if (now === undefined) return `${title} of ${amount(value)} (none is stated)`;
  return `${title} ${value > now ? "rises" : "falls"} to ${amount(value)} (now ${amount(now)})`;
}

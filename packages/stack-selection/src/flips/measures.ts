import { plannedInstance } from "@planc/core";
import { type NumberFactName, numberFacts } from "@planc/core/ir";
import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { servicesOf } from "../facts/inputs.ts";
import { isPeakFromRegistered, isPeakFromUsers } from "../facts/numbers.ts";

/** A number of the brief, with the values at which it is tried. */
export interface Measure {
  /** Ascending. Between two of them lies at most one change of what is decided. */
  readonly rungs: readonly number[];
  /** The finest difference that is told apart. */
  readonly step: number;
  /** Whether less asks for more, so that a first mention would be of a large one. */
  readonly isTighterBelow?: boolean;
  /** Whether there is nothing between whole numbers. */
  readonly whole: boolean;
}

/** Whole decades, and both sides of what rules compare with. */
function rungs(most: number, ...bounds: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (let each = 1; each <= most; each *= 10) all.add(each);
  for (const bound of bounds) for (const each of [bound - 1, bound, bound + 1]) all.add(each);
  return [...all].filter((each) => each > 0).sort((a, b) => a - b);
}

/** What an instance takes, by what it is written with. */
const instances = [thresholds["instance-requests"].value, plannedInstance("python").value];
const placed = instances.map((each) => each * thresholds["instances-by-hand"].value);
const tenths = instances.map((each) => Math.floor(each / 10));
const busy = thresholds["relational-requests"].value;
const owned = thresholds["own-servers"].value;
const cluster = thresholds["orchestrated-services"].value;
const mesh = thresholds["meshed-services"].value;
const pause = thresholds["think-time"].value;

const measures: Readonly<Record<NumberFactName, Omit<Measure, "whole">>> = {
  "peak-request-rate": {
    rungs: rungs(100_000, ...tenths, ...instances, ...placed, busy / 2, busy, busy * owned),
    step: 1,
  },
  "concurrent-users": {
    rungs: rungs(
      1_000_000,
      ...[...tenths, ...instances, ...placed, busy / 2, busy, busy * owned].map((v) => v * pause),
    ),
    step: 1,
  },
  "registered-users": {
    rungs: rungs(100_000_000).flatMap((decade) => [decade, decade * 2, decade * 5]),
    step: 1,
  },
  "message-rate": {
    rungs: rungs(
      100_000,
      thresholds["table-jobs"].value,
      thresholds["queued-messages"].value,
      thresholds["queued-messages"].value * owned,
    ),
    step: 1,
  },
  rows: {
    rungs: rungs(1_000_000_000, thresholds["searched-rows"].value),
    step: 1,
  },
  "records-per-run": {
    rungs: rungs(10_000_000_000, thresholds["records-per-run"].value),
    step: 1,
  },
  availability: {
    rungs: [90, 95, 98, 99, 99.5, 99.8, 99.89, 99.9, 99.95, 99.99],
    step: 0.01,
  },
  "response-time": {
    rungs: rungs(10_000, 100),
    step: 1,
    isTighterBelow: true,
  },
  "team-size": {
    rungs: [...Array.from({ length: 40 }, (_, at) => at + 1), 50, 75, 100, 200],
    step: 1,
  },
  // That there is one weighs, not how large it is.
  budget: { rungs: rungs(10_000), step: 1 },
  services: { rungs: rungs(100, 2, cluster, mesh), step: 1 },
  "stored-concepts": {
    rungs: [1, 2, 3, 4, 5, 8, 9, 12, 16, 20, 21, 30, 40, 41, 60],
    step: 1,
  },
};

export function measureOf(id: NumberFactName): Measure {
  return { ...measures[id], whole: numberFacts[id].whole };
}

/** The numbers that a brief can state for this product. */
export function measuresFor({ inputs, numbers, stored }: Facts): readonly NumberFactName[] {
  return [
    ...(isPeakFromRegistered(inputs, numbers) ? (["registered-users"] as const) : []),
    ...(isPeakFromUsers(numbers) ? (["concurrent-users"] as const) : []),
    "peak-request-rate",
    // How many people there are is nothing that a decision rests on where nobody says it.
    // Nor is a time that nobody asked for: there is no end of times that would be too short.
    ...others.filter(
      (each) =>
        (each !== "team-size" || numbers.teamSize !== undefined) &&
        (each !== "response-time" || numbers.responseTime !== undefined),
    ),
    // Whether to divide a product that the text does not divide is decided by its other numbers.
    ...(servicesOf(inputs).length > 1 ? (["services"] as const) : []),
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
  "budget",
] as const satisfies readonly NumberFactName[];

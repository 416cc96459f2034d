import type { Unit } from "./ir/shapes.ts";

/** A number that is planned with, and what it rests on. */
interface PlannedRate {
  readonly value: number;
  readonly unit: Unit;
  readonly basis: string;
}

/**
 * What one instance and one database are planned with until a load test says better. Decisions, growth
 * and capacity take it from here: the same server must not answer 1,000 req/s in one document and 2,000
 * in the next.
 */
export const plannedCapacity = {
  /** Processor seconds of a request in a service. */
  serviceTime: { value: 0.02, low: 0.005, high: 0.05 },
  /** Share of its processors that an instance is planned to use at peak. */
  utilisation: 0.65,
  instance: {
    value: 32.5,
    unit: "req/s",
    basis: "1 vCPU × 65 % utilisation / 20 ms of processor time a request",
  },
  relationalServer: {
    value: 1000,
    unit: "req/s",
    basis: "4 vCPU × 50 % utilisation / 2 ms of database time a request",
  },
  /** PostgreSQL holds one lock for all commits that notify, from before the commit to after it. */
  notifyingCommits: {
    value: 250,
    unit: "req/s",
    basis: "one commit after another × 50 % utilisation / 2 ms of database time a request",
  },
} as const satisfies Readonly<
  Record<"instance" | "relationalServer" | "notifyingCommits", PlannedRate> &
    Record<string, unknown>
>;

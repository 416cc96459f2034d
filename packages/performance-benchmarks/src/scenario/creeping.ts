import type { DataOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

type Slope = NonNullable<DataOf<typeof performance.scenario>["slopes"]>[number];

/**
 * What a leak shows in, under a load that stays the same. Judgements: five percent in an hour double what is used in
 * less than a day between two deployments, and noise of quarters of an hour stays below it.
 */
export const creeping: readonly Slope[] = [
  { metric: "p95 response time", atMost: { value: 5, unit: "percent" }, from: "load test" },
  { metric: "memory of each instance", atMost: { value: 5, unit: "percent" }, from: "monitoring" },
  { metric: "connections in use", atMost: { value: 5, unit: "percent" }, from: "monitoring" },
];

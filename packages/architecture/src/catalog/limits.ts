import * as z from "zod";

export const limitSchema = z.strictObject({
  value: z.number().positive(),
  unit: z.string(),
  because: z.string(),
});
type Limit = z.output<typeof limitSchema>;

/** What one instance of a service takes, before its real capacity is computed. */
export const instanceRate: Limit = {
  value: 32,
  unit: "req/s",
  because: "1 vCPU at 65 % with 20 ms of processor time a request: 0.65 / 0.02 s",
};

/** Pause of a person between two requests, where only people were counted. */
export const thinkTime: Limit = {
  value: 10,
  unit: "s",
  because: "usual pause between two actions in interactive use",
};

/** Availability that a single instance does not reach. */
export const singleInstanceAvailability: Limit = {
  value: 99.9,
  unit: "percent",
  because: "allows 43.8 min a month, which restarts and releases of one instance use up",
};

/** Actions that a component cites as its reason; more add nothing for a reader. */
export const mostActionsCited = 12;

/** Share of an instance's capacity that is planned with, where the plan computed with no other. */
export const plannedUtilisation: Limit = {
  value: 0.7,
  unit: "ratio",
  because: "above it, waiting times grow faster than the load",
};

/** Requests that one primary database answers before reads need a copy. A judgement, to be measured. */
export const primaryRate: Limit = {
  value: 2000,
  unit: "req/s",
  because: "indexed reads of a few rows on 2 vCPU and 8 GB, before any measurement",
};

/** Multiples of the planned load that growth is looked at for. */
export const growthFactors: readonly number[] = [10, 100];

import { plannedCapacity } from "@planc/core";
import * as z from "zod";

export const limitSchema = z.strictObject({
  value: z.number().positive(),
  unit: z.string(),
  because: z.string(),
});
type Limit = z.output<typeof limitSchema>;

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
  value: plannedCapacity.utilisation,
  unit: "ratio",
  because: "above it, waiting times grow faster than the load",
};

/** Requests that one primary database answers before reads need a copy. */
export const primaryRate: Limit = limitOf(plannedCapacity.relationalServer);

/** Changes that one PostgreSQL tells of by NOTIFY. */
export const notifyRate: Limit = limitOf(plannedCapacity.notifyingCommits);

/** Replicas that one primary feeds before reads want something else. A judgement. */
export const mostReplicas: Limit = {
  value: 10,
  unit: "replicas",
  because: "each takes every write as well, and the primary sends it to all of them",
};

/** Multiples of the planned load that growth is looked at for. */
export const growthFactors: readonly number[] = [10, 100];

function limitOf({
  value,
  unit,
  basis,
}: (typeof plannedCapacity)["relationalServer" | "notifyingCommits"]) {
  return { value, unit, because: basis };
}

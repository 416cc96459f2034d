import { optional } from "@planc/core";
import { decision, deployment, performance } from "@planc/core/ir";

/** What says where components run, and in how many instances. */
export const deployedReads = {
  choices: optional(decision.choice),
  candidates: optional(decision.candidate),
  hostings: optional(decision.hosting),
  units: optional(deployment.unit),
  shapes: optional(deployment.shape),
  capacities: optional(performance.capacity),
};

import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

type Decomposition = DataOf<typeof decision.decomposition>;
type Style = DataOf<typeof decision.style>["style"];

/** How contexts become deployables. */
export type Cut = Omit<Decomposition, "style" | "because">;

const whole: Cut = {
  per: "whole",
  unit: "service",
  modules: false,
  idle: "own",
  queues: "worker",
};

/** What a style is cut into where no pack says it. Styles without servers have nothing to cut. */
export const usualCuts: Readonly<Record<Style, Cut>> = {
  microservices: { ...whole, per: "context", queues: "unit" },
  // A function that nothing calls never runs.
  serverless: { ...whole, per: "context", unit: "function", idle: "joined" },
  "modular-monolith": { ...whole, modules: true },
  "layered-monolith": whole,
  "client-only": whole,
  "command-line": whole,
  library: whole,
  pipeline: whole,
};

export type { PlanFile } from "./artifacts.ts";
export { type CachedOutput, createMemoryCache, type StepCache } from "./cache.ts";
export type { Severities } from "./conclude.ts";
export { coreFindings } from "./core-findings.ts";
export { cutToSlots } from "./cut-to-slots.ts";
export { canonicalJson, sha256 } from "./digest.ts";
export {
  type Derivations,
  derivationsOf,
  type ExplainLimits,
  type Explanation,
  explain,
} from "./explain.ts";
export { formatExplain } from "./format-explain.ts";
export { compareText } from "./order.ts";
export { graphMermaid, graphOf, type Pipeline } from "./pipeline.ts";
export { createPlan, type Plan, type PlanSlot } from "./plan.ts";
export { type PlanDocument, planJsonSchema } from "./plan-document.ts";
export { planJson } from "./plan-json.ts";
export { type ReadPlugin, readPlugin } from "./plugin-shape.ts";
export type { ProbeMode, ProbeResult } from "./probes.ts";
export { type ReadPlan, readPlanJson } from "./read-plan-json.ts";
export { figuresIn, type Misfit, misfits } from "./recomputed.ts";
export {
  type KnownFacts,
  type ReviewedDecision,
  type ReviewedPremise,
  reviewDecisions,
  type Standing,
  standingOf,
} from "./review-decisions.ts";
export { type Limits, type RunOptions, type RunResult, run } from "./run.ts";
export { didYouMean, suggest } from "./suggest.ts";
export type { PartOutcome, RunEvent, TraceEntry } from "./trace.ts";
export { type VerifyOptions, type VerifyResult, verifyFiles } from "./verify-files.ts";
export type { Waiver } from "./waivers.ts";

export { type Bench, type BenchPlan, benchPlan } from "./bench/bench-plan.ts";
export type { BenchOutcome } from "./bench/bench-request.ts";

export {
  formatLock,
  type LockContent,
  type LockedFile,
  type LockedInput,
  lockFor,
  type ParsedLock,
  type PlanLock,
  parseLock,
} from "./lock/plan-lock.ts";
export { type LockReading, readLock } from "./lock/read-lock.ts";
export type { Disk, DiskEntry, TextHashes } from "./machine/disk.ts";
export { type Machine, nodeMachine } from "./machine/machine.ts";
export { checkOutputPaths, type PathProblem } from "./paths/check-output-paths.ts";
export { PLAN_LOCK } from "./paths/own-names.ts";
export { planWrite, type WriteRequest } from "./plan/plan-write.ts";
export type { Change, FileAction, PlannedFile, WritePlan } from "./plan/write-plan.ts";
export { workspaceFindings } from "./problems/catalogue.ts";
export type { Problem, ProblemCode } from "./problems/problem.ts";
export { normaliseText } from "./text/normalise-text.ts";
export type { OutputFile } from "./text/output-file.ts";
export { sha256 } from "./text/sha256.ts";
export { applyWrite } from "./write/apply-write.ts";
export { recover } from "./write/recover.ts";
export { type WriteArtifactsRequest, writeArtifacts } from "./write/write-artifacts.ts";
export type { WriteResult, WriteStatus } from "./write/write-result.ts";

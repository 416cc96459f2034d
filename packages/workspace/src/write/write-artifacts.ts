import { nodeMachine } from "../machine/machine.ts";
import { planIn, planWrite, type WriteRequest } from "../plan/plan-write.ts";
import type { WritePlan } from "../plan/write-plan.ts";
import { hasErrors, problem } from "../problems/problem.ts";
import { settleStage } from "../stage/settle-stage.ts";
import { checkFiles } from "../text/output-file.ts";
import { commitPlan } from "./commit-plan.ts";
import { planResult } from "./plan-result.ts";
import { recoveryProblems } from "./recover.ts";
import { inSession } from "./session.ts";
import { nothingDone, type WriteResult } from "./write-result.ts";

export interface WriteArtifactsRequest extends WriteRequest {
  /** Say what would be done and write nothing at all. */
  readonly dryRun?: boolean;
  /** Stops the write up to the moment when all files are in place; the folder is as it was then. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a set of files into a folder: all of them or none, and never over a byte that is not
 * ours. Recovers first from a run that was cut short, then plans, then applies, with the folder
 * locked against a second run throughout.
 *
 * Never throws for what a disk can do; errors of the system are in `problems`.
 */
export async function writeArtifacts(request: WriteArtifactsRequest): Promise<WriteResult> {
  const { outDir, dryRun = false, signal, machine = nodeMachine } = request;
  const faults = checkFiles(request.files);
  if (faults.length > 0) return nothingDone("refused", faults);
  if (signal?.aborted) return nothingDone("aborted", [problem("aborted", { path: outDir })]);
  if (dryRun) return verdict(await planWrite(request));
  return inSession({ machine, outDir }, async (session) => {
    const settlement = await settleStage(session.disk, session.place);
    const before = recoveryProblems(settlement, outDir);
    const plan = await planIn(session.place, request);
    const idle = verdict(plan);
    const result = idle.status === "planned" ? await commitPlan(session, { plan, signal }) : idle;
    return { ...result, problems: [...before, ...result.problems] };
  });
}

/** What can be said of a plan before it is carried out. */
function verdict(plan: WritePlan): WriteResult {
  const { problems } = plan;
  if (hasErrors(problems)) return nothingDone("refused", problems);
  return planResult(plan, {
    status: plan.changes.length === 0 ? "unchanged" : "planned",
    problems,
  });
}

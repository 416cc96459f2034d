import { type Machine, nodeMachine } from "../machine/machine.ts";
import type { WritePlan } from "../plan/write-plan.ts";
import { hasErrors, problem } from "../problems/problem.ts";
import { settleStage } from "../stage/settle-stage.ts";
import { commitPlan } from "./commit-plan.ts";
import { planResult } from "./plan-result.ts";
import { inSession } from "./session.ts";
import { nothingDone, type WriteResult } from "./write-result.ts";

/**
 * Carries out what `planWrite` found, all of it or nothing. Refuses a plan that has an error, and
 * one that the disk no longer matches. `signal` stops it up to the moment when all is in place.
 *
 * Never throws for what a disk can do; errors of the system are in `problems`.
 */
export async function applyWrite(
  plan: WritePlan,
  {
    signal,
    machine = nodeMachine,
  }: { readonly signal?: AbortSignal; readonly machine?: Machine } = {},
): Promise<WriteResult> {
  const { outDir } = plan;
  if (hasErrors(plan.problems)) return nothingDone("refused", plan.problems);
  if (plan.changes.length === 0) {
    return planResult(plan, { status: "unchanged", problems: plan.problems });
  }
  if (signal?.aborted) return nothingDone("aborted", [problem("aborted", { path: outDir })]);
  return inSession({ machine, outDir }, async (session) => {
    const { settled, problems } = await settleStage(session.disk, session.place);
    if (settled === "nothing") return commitPlan(session, { plan, signal });
    // The plan was made from a folder that looked otherwise.
    return nothingDone("refused", [...problems, problem("changed-meanwhile", { path: outDir })]);
  });
}

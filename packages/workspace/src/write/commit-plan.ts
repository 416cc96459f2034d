import type { WritePlan } from "../plan/write-plan.ts";
import { problemsOf, reasonOf } from "../problems/os-problem.ts";
import { type Problem, problem, Refusal } from "../problems/problem.ts";
import { fillStage } from "../stage/fill-stage.ts";
import { moveIn } from "../stage/move-in.ts";
import { finish, settleStage } from "../stage/settle-stage.ts";
import { stagePaths } from "../stage/stage-paths.ts";
import { planResult } from "./plan-result.ts";
import type { Session } from "./session.ts";
import { nothingDone, type WriteResult } from "./write-result.ts";

/**
 * Carries a plan out: all of it, or nothing. Stage, journal, old files aside, new files in, and
 * then one rename of the journal, which is the moment from which the run counts as done.
 */
export async function commitPlan(
  session: Session,
  { plan, signal }: { readonly plan: WritePlan; readonly signal: AbortSignal | undefined },
): Promise<WriteResult> {
  const { disk, place, lock } = session;
  const paths = stagePaths(place.root);
  const proceed = () => {
    if (signal?.aborted) throw new Refusal(problem("aborted", { path: place.outDir }));
  };
  const lost = () => nothingDone("failed", [problem("run-lock-lost", { path: place.outDir })]);
  try {
    proceed();
    const journal = await fillStage(disk, { plan, paths, proceed });
    // Whoever took over has seen the stage and settles it: hands off.
    if (!(await lock.isHeld())) return lost();
    await moveIn(disk, { journal, paths, proceed });
    proceed();
    if (!(await lock.isHeld())) return lost();
    await disk.move(paths.open, paths.done);
    await disk.flushDirectory(paths.stage);
  } catch (error) {
    const unwritten = await backOut(session, error);
    if (unwritten !== null) return unwritten;
  }
  const backups = plan.changes.flatMap(({ path, backup }) =>
    backup === null ? [] : [problem("backup-made", { path, backup }, path)],
  );
  return planResult(plan, {
    status: "written",
    problems: [...plan.problems, ...backups, ...(await cleanUp(session))],
  });
}

/** Undoes what was done; null when it turns out that all of it was. */
async function backOut({ disk, place }: Session, error: unknown): Promise<WriteResult | null> {
  let settlement: Awaited<ReturnType<typeof settleStage>>;
  try {
    settlement = await settleStage(disk, place);
  } catch (second) {
    return nothingDone("failed", [...problemsOf(error, place), ...problemsOf(second, place)]);
  }
  if (settlement.settled === "finished") return null;
  const problems = [...problemsOf(error, place), ...settlement.problems];
  if (problems.some(({ code }) => code === "workspace/aborted")) {
    return nothingDone("aborted", problems);
  }
  return nothingDone(error instanceof Refusal ? "refused" : "failed", problems);
}

async function cleanUp({ disk, place }: Session): Promise<readonly Problem[]> {
  try {
    await finish(disk, place);
    return [];
  } catch (error) {
    const reason = reasonOf(error, place);
    return [problem("cleanup-unfinished", { path: place.outDir, reason })];
  }
}

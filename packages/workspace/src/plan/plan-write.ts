import type { LockedInput } from "../lock/plan-lock.ts";
import { type Machine, nodeMachine } from "../machine/machine.ts";
import { type OutDir, resolveOutDir } from "../out-dir/resolve-out-dir.ts";
import { problemsOf } from "../problems/os-problem.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { stagePaths } from "../stage/stage-paths.ts";
import { checkFiles, type OutputFile } from "../text/output-file.ts";
import { planChanges } from "./plan-changes.ts";
import type { WritePlan } from "./write-plan.ts";

export interface WriteRequest {
  /** The output folder, made when it does not exist. */
  readonly outDir: string;
  readonly files: readonly OutputFile[];
  /** What the plan was made from, for the lock. */
  readonly inputs?: readonly LockedInput[];
  /** What the next run has to remember; without it the names in the lock stay as they are. */
  readonly names?: Readonly<Record<string, string>>;
  /** Replace files that were edited or are not ours, keeping each beside it, ending in `.orig`. */
  readonly force?: boolean;
  /** Another computer than this one, for tests. */
  readonly machine?: Machine;
}

/**
 * Compares a set of files with the last lock and with the disk. Writes nothing.
 *
 * Never throws for what a disk can do: whatever stands against the write is in `problems`, where
 * severity error means that `applyWrite` will refuse.
 */
export async function planWrite(request: WriteRequest): Promise<WritePlan> {
  const { outDir } = request;
  const faults = checkFiles(request.files);
  if (faults.length > 0) return emptyPlan(outDir, faults);
  const { disk } = request.machine ?? nodeMachine;
  let root: string | undefined;
  try {
    const place = await resolveOutDir(disk, outDir);
    ({ root } = place);
    const plan = await planIn(place, request);
    if ((await disk.look(stagePaths(root).open)) === null) return plan;
    const warning = problem("interrupted-run", { path: outDir });
    return { ...plan, problems: [warning, ...plan.problems] };
  } catch (error) {
    return emptyPlan(outDir, problemsOf(error, { outDir, root }));
  }
}

/** The same for files already checked and a folder already found; throws. */
export function planIn(place: OutDir, request: WriteRequest): Promise<WritePlan> {
  const { disk } = request.machine ?? nodeMachine;
  return planChanges({ ...request, disk, root: place.root });
}

export function emptyPlan(outDir: string, problems: readonly Problem[]): WritePlan {
  return {
    outDir,
    files: [],
    problems,
    changes: [],
    makeDirectories: [],
    removeDirectories: [],
  };
}

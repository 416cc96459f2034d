import { dirname } from "node:path";
import type { Disk } from "../machine/disk.ts";
import type { Machine } from "../machine/machine.ts";
import { type OutDir, resolveOutDir } from "../out-dir/resolve-out-dir.ts";
import { hasCode, isOsError, problemsOf, reasonOf } from "../problems/os-problem.ts";
import { problem, Refusal } from "../problems/problem.ts";
import { type RunLock, takeRunLock } from "../run-lock/run-lock.ts";
import { nothingDone, type WriteResult } from "./write-result.ts";

export interface Session {
  readonly disk: Disk;
  readonly place: OutDir;
  readonly lock: RunLock;
}

/**
 * Runs `work` in the output folder, made if need be, with the run lock held. A folder that was
 * made for nothing is removed again. Errors of the system become problems of the result.
 */
export async function inSession(
  { machine, outDir }: { readonly machine: Machine; readonly outDir: string },
  work: (session: Session) => Promise<WriteResult>,
): Promise<WriteResult> {
  const { disk } = machine;
  const made: string[] = [];
  let place: OutDir | undefined;
  let result: WriteResult;
  try {
    const found = await resolveOutDir(disk, outDir);
    place = found;
    for (const folder of found.missing) {
      if (await makeFolder(disk, folder)) made.push(folder);
    }
    result = await withLock({ machine, place }, (lock) => work({ disk, place: found, lock }));
  } catch (error) {
    const problems = problemsOf(error, { outDir, root: place?.root });
    result = nothingDone(error instanceof Refusal ? "refused" : "failed", problems);
  }
  if (result.status !== "written") await removeEmpty(disk, made);
  return result;
}

async function withLock(
  { machine, place }: { readonly machine: Machine; readonly place: OutDir },
  work: (lock: RunLock) => Promise<WriteResult>,
): Promise<WriteResult> {
  const lock = await takeRunLock(machine, place);
  let result: WriteResult;
  try {
    result = await work(lock);
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw error;
  }
  try {
    await lock.release();
    return result;
  } catch (error) {
    const reason = reasonOf(error, place);
    const warning = problem("cleanup-unfinished", { path: place.outDir, reason });
    return { ...result, problems: [...result.problems, warning] };
  }
}

/** False when somebody else was quicker. */
async function makeFolder(disk: Disk, folder: string): Promise<boolean> {
  try {
    await disk.makeDirectory(folder);
    await disk.flushDirectory(dirname(folder));
    return true;
  } catch (error) {
    const isThere = hasCode(error, "EEXIST") && (await disk.look(folder))?.kind === "directory";
    if (isThere) return false;
    throw error;
  }
}

async function removeEmpty(disk: Disk, made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) {
    try {
      await disk.removeDirectory(folder);
    } catch (error) {
      if (!isOsError(error)) throw error;
      return;
    }
  }
}

import type { Disk } from "../machine/disk.ts";
import { reasonOf } from "../problems/os-problem.ts";
import { type Problem, problem, Refusal } from "../problems/problem.ts";
import { clearStage, listStage, removeEmptyFolders } from "./clear-stage.ts";
import { type Journal, LARGEST_JOURNAL, parseJournal } from "./journal.ts";
import { stagePaths } from "./stage-paths.ts";
import { undo } from "./undo.ts";

/**
 * - `nothing`: no run was cut short, or one that had not changed a file yet.
 * - `undone`: the folder is as it was before that run.
 * - `finished`: all files of that run were in place; only its working files are gone now.
 */
export type Settled = "nothing" | "undone" | "finished";

export interface Settlement {
  readonly settled: Settled;
  readonly problems: readonly Problem[];
}

interface Place {
  readonly root: string;
  /** As the user named it. */
  readonly outDir: string;
}

/**
 * Brings a folder in which a run ended somewhere to one of two states: before it, or after it.
 * Only with the run lock held. Throws what stands against it; can then be called again.
 */
export async function settleStage(disk: Disk, place: Place): Promise<Settlement> {
  const { root, outDir } = place;
  const paths = stagePaths(root);
  if ((await disk.look(paths.stage)) === null) return { settled: "nothing", problems: [] };
  await listStage(disk, { paths, outDir });
  if ((await disk.look(paths.done)) !== null) {
    await orFail(place, () => finish(disk, place));
    return { settled: "finished", problems: [] };
  }
  if ((await disk.look(paths.open)) === null) {
    await clearStage(disk, { paths, outDir });
    return { settled: "nothing", problems: [] };
  }
  const journal = await readJournal(disk, paths.open);
  if (journal === null) {
    const reason = "its journal is damaged";
    throw new Refusal(problem("stage-unreadable", { path: outDir, reason }));
  }
  return await orFail(place, async () => {
    const problems = await undo(disk, { journal, paths });
    await disk.removeFile(paths.open);
    await disk.flushDirectory(paths.stage);
    await clearStage(disk, { paths, outDir });
    return { settled: "undone", problems };
  });
}

/** Cleans up after a run whose files are all in place. */
export async function finish(disk: Disk, { root, outDir }: Place): Promise<void> {
  const paths = stagePaths(root);
  const journal = await readJournal(disk, paths.done);
  if (journal !== null) await removeEmptyFolders(disk, { journal, root });
  await clearStage(disk, { paths, outDir });
}

async function orFail<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonOf(error, place);
    throw new Refusal(problem("recovery-failed", { path: place.outDir, reason }));
  }
}

async function readJournal(disk: Disk, path: string): Promise<Journal | null> {
  if ((await disk.look(path))?.kind !== "file") return null;
  const bytes = await disk.readBytes(path, LARGEST_JOURNAL);
  return bytes === null ? null : parseJournal(bytes);
}

import { join } from "node:path";
import type { Disk } from "../machine/disk.ts";
import { parentsOf } from "../paths/comparable.ts";
import { hasCode } from "../problems/os-problem.ts";
import { problem, Refusal } from "../problems/problem.ts";
import type { Journal } from "./journal.ts";
import { reach } from "./reach.ts";
import { type StagePaths, stageNames } from "./stage-paths.ts";

/** What the working folder holds; refuses one that cannot be ours, touching nothing. */
export async function listStage(
  disk: Disk,
  { paths, outDir }: { readonly paths: StagePaths; readonly outDir: string },
): Promise<{
  readonly fresh: readonly string[];
  /** Files moved aside: maybe somebody's only copy. */
  readonly aside: readonly string[];
}> {
  const refuse = (reason: string) =>
    new Refusal(problem("stage-unreadable", { path: outDir, reason }));
  if ((await disk.look(paths.stage))?.kind !== "directory") throw refuse("it is not a folder");
  const unknown = (await disk.list(paths.stage)).find((name) => !stageNames.includes(name));
  if (unknown !== undefined) throw refuse(`it holds ${unknown}, which planc did not make`);
  const numbered = async (folder: string): Promise<readonly string[]> => {
    const entry = await disk.look(folder);
    if (entry === null) return [];
    if (entry.kind !== "directory") throw refuse("a folder in it is none");
    const names = await disk.list(folder);
    const odd = names.find((name) => !/^\d+$/.test(name));
    if (odd !== undefined) throw refuse(`it holds ${odd}, which planc did not make`);
    return names.map((name) => join(folder, name));
  };
  return {
    fresh: await numbered(paths.fresh),
    aside: [...(await numbered(paths.old)), ...(await numbered(paths.out))],
  };
}

/** Deletes the working folder of a run that is over, the journal last, so that it can be resumed. */
export async function clearStage(
  disk: Disk,
  { paths, outDir }: { readonly paths: StagePaths; readonly outDir: string },
): Promise<void> {
  if ((await disk.look(paths.stage)) === null) return;
  const { fresh, aside } = await listStage(disk, { paths, outDir });
  const isDone = (await disk.look(paths.done)) !== null;
  if (aside.length > 0 && !isDone) {
    const reason = "it holds files moved aside and no journal";
    throw new Refusal(problem("stage-unreadable", { path: outDir, reason }));
  }
  for (const file of [...fresh, ...aside, paths.draft]) await absentOr(() => disk.removeFile(file));
  for (const folder of [paths.fresh, paths.old, paths.out]) {
    await absentOr(() => disk.removeDirectory(folder));
  }
  await absentOr(() => disk.removeFile(paths.done));
  await absentOr(() => disk.removeDirectory(paths.stage));
}

/** Deletes the folders that the removal of stale files left empty. */
export async function removeEmptyFolders(
  disk: Disk,
  { journal, root }: { readonly journal: Journal; readonly root: string },
): Promise<void> {
  const gone = journal.moves.filter(({ next, backup }) => next === null && backup === null);
  const folders = new Set(gone.flatMap(({ path }) => parentsOf(path).toReversed()));
  const innermostFirst = [...folders].sort((a, b) => b.split("/").length - a.split("/").length);
  for (const path of innermostFirst) {
    if ((await reach(disk, { root, path }))?.kind !== "directory") continue;
    try {
      await disk.removeDirectory(join(root, path));
    } catch (error) {
      if (!hasCode(error, "ENOTEMPTY", "EEXIST", "ENOENT")) throw error;
    }
  }
}

async function absentOr(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

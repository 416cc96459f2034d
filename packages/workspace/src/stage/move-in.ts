import { dirname, join } from "node:path";
import type { Disk } from "../machine/disk.ts";
import { inBatches } from "../machine/in-batches.ts";
import { putWithoutReplacing } from "../machine/safe-moves.ts";
import { hasCode } from "../problems/os-problem.ts";
import { problem, Refusal } from "../problems/problem.ts";
import type { Journal, Move } from "./journal.ts";
import { reach, refuseLinks } from "./reach.ts";
import type { StagePaths } from "./stage-paths.ts";

/**
 * Moves every old file aside and every new one in. Refuses with `changed-meanwhile` as soon as
 * the folder is not what it was when the plan was made; the caller then undoes what was done.
 */
export async function moveIn(
  disk: Disk,
  {
    journal,
    paths,
    proceed,
  }: {
    readonly journal: Journal;
    readonly paths: StagePaths;
    /** Throws when the run was asked to stop. */
    readonly proceed: () => void;
  },
): Promise<void> {
  const { root } = paths;
  for (const [index, move] of journal.moves.entries()) {
    proceed();
    await noticing(move.path, () => moveAside(disk, { move, index, paths }));
  }
  for (const path of journal.removeDirectories) {
    await noticing(path, () => disk.removeDirectory(join(root, path)));
  }
  for (const path of journal.makeDirectories) {
    await noticing(path, async () => {
      await refuseLinks(disk, { root, path });
      if ((await reach(disk, { root, path })) === null) await disk.makeDirectory(join(root, path));
    });
  }
  for (const [index, { path, next }] of journal.moves.entries()) {
    if (next === null) continue;
    proceed();
    await noticing(path, async () => {
      await refuseLinks(disk, { root, path });
      await putWithoutReplacing(disk, { from: paths.freshFile(index), to: join(root, path) });
    });
  }
  await flushTouched(disk, { journal, root });
}

async function moveAside(
  disk: Disk,
  {
    move,
    index,
    paths,
  }: { readonly move: Move; readonly index: number; readonly paths: StagePaths },
): Promise<void> {
  const { path, old, backup } = move;
  const { root } = paths;
  if (old === null) return;
  await refuseLinks(disk, { root, path });
  const aside = paths.oldFile(index);
  await disk.move(join(root, path), aside);
  if (backup !== null) {
    await putWithoutReplacing(disk, { from: aside, to: join(root, backup) });
    return;
  }
  // Only now can nobody swap the file: is it the one that was ours to replace?
  const found = await disk.look(aside);
  if (found?.kind !== "file" || (await disk.hash(aside)).exact !== old.sha256) throw changed(path);
}

/** Errors that only mean that somebody else was quicker. */
async function noticing(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (hasCode(error, "ENOENT", "EEXIST", "ENOTDIR", "EISDIR", "ENOTEMPTY")) throw changed(path);
    throw error;
  }
}

function changed(path: string): Refusal {
  return new Refusal(problem("changed-meanwhile", { path }, path));
}

/** The names of all moved files are on the disk before the run is declared complete. */
export async function flushTouched(
  disk: Disk,
  { journal, root }: { readonly journal: Journal; readonly root: string },
): Promise<void> {
  const folders = new Set<string>([root]);
  for (const path of [...journal.makeDirectories, ...journal.removeDirectories]) {
    folders.add(join(root, path)).add(dirname(join(root, path)));
  }
  for (const { path } of journal.moves) folders.add(dirname(join(root, path)));
  await inBatches([...folders], async (folder) => {
    if ((await disk.look(folder))?.kind === "directory") await disk.flushDirectory(folder);
  });
}

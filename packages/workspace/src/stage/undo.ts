import { join } from "node:path";
import type { Disk } from "../machine/disk.ts";
import { isSame, moveWithoutReplacing } from "../machine/safe-moves.ts";
import { parentsOf } from "../paths/comparable.ts";
import { hasCode } from "../problems/os-problem.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { backupName, type Journal, type Move } from "./journal.ts";
import { flushTouched } from "./move-in.ts";
import { blockerOf, reach } from "./reach.ts";
import type { StagePaths } from "./stage-paths.ts";

interface Step {
  readonly move: Move;
  readonly index: number;
  readonly paths: StagePaths;
}

/**
 * Puts the folder back as it was before the run that the journal tells of. May be cut short
 * anywhere and started again. What somebody else put in the way since stays where it is.
 */
export async function undo(
  disk: Disk,
  { journal, paths }: { readonly journal: Journal; readonly paths: StagePaths },
): Promise<readonly Problem[]> {
  const { root } = paths;
  const steps = journal.moves.map((move, index) => ({ move, index, paths }));
  const problems: Problem[] = [];
  for (const step of steps) problems.push(...(await takeOut(disk, step)));
  for (const path of journal.makeDirectories.toReversed()) {
    if ((await reach(disk, { root, path }))?.kind === "directory") {
      await tolerating(["ENOTEMPTY", "EEXIST"], () => disk.removeDirectory(join(root, path)));
    }
  }
  for (const path of journal.removeDirectories.toReversed()) await makeFolder(disk, { root, path });
  for (const step of steps) problems.push(...(await putBack(disk, step)));
  await flushTouched(disk, { journal, root });
  return problems;
}

/**
 * Takes a new file out again: the very one that was put in, and only if it still has its content.
 * It is moved before it is judged, since until then somebody may save over it.
 */
async function takeOut(disk: Disk, step: Step): Promise<readonly Problem[]> {
  const { move, index, paths } = step;
  if (move.next === null) return [];
  const target = join(paths.root, move.path);
  const out = paths.outFile(index);
  if ((await disk.look(out)) === null) {
    const there = await reach(disk, { root: paths.root, path: move.path });
    if (there?.kind !== "file") return [];
    const fresh = await disk.look(paths.freshFile(index));
    if (fresh !== null && !isSame(fresh, there)) return [];
    if ((await disk.hash(target)).exact !== move.next) return [];
    await disk.move(target, out);
  }
  if ((await disk.look(out))?.kind === "file" && (await disk.hash(out)).exact === move.next) {
    await disk.removeFile(out);
    return [];
  }
  return giveBack(disk, { ...step, from: out });
}

async function putBack(disk: Disk, step: Step): Promise<readonly Problem[]> {
  const { move, index, paths } = step;
  if (move.old === null) return [];
  const aside = paths.oldFile(index);
  const kept = await disk.look(aside);
  const backup = move.backup === null ? null : join(paths.root, move.backup);
  const copy = backup === null ? null : await disk.look(backup);
  if (kept === null) {
    // Without hard links the backup is the file itself.
    const isIt = backup !== null && copy !== null && (await isAsBefore(disk, { backup, move }));
    return isIt ? giveBack(disk, { ...step, from: backup }) : [];
  }
  if (backup !== null && copy !== null && isSame(kept, copy)) await disk.removeFile(backup);
  return giveBack(disk, { ...step, from: aside });
}

async function isAsBefore(
  disk: Disk,
  { backup, move }: { readonly backup: string; readonly move: Move },
): Promise<boolean> {
  if (typeof move.old?.sha256 !== "string") return true;
  const entry = await disk.look(backup);
  return entry?.kind === "file" && (await disk.hash(backup)).exact === move.old.sha256;
}

/** Moves a file back to its path or, when somebody wrote there since, beside it. */
async function giveBack(
  disk: Disk,
  { move, paths, from }: Step & { readonly from: string },
): Promise<readonly Problem[]> {
  const { root } = paths;
  const { path } = move;
  const there = await reach(disk, { root, path });
  const here = await disk.look(from);
  if (there !== null && here !== null && isSame(there, here)) {
    await disk.removeFile(from);
    return [];
  }
  if (await isMoved(disk, { from, root, path })) return [];
  if (from === join(root, move.backup ?? "")) return [];
  const blocker = (await blockerOf(disk, { root, path }))?.path ?? path;
  for (let attempt = 1; ; attempt += 1) {
    const backup = `${backupName(blocker, attempt)}${path.slice(blocker.length)}`;
    if (await isMoved(disk, { from, root, path: backup })) {
      return [problem("recovered-beside", { path, backup }, path)];
    }
  }
}

/** Makes the folders and moves the file. False when something else stands there. */
async function isMoved(
  disk: Disk,
  { from, root, path }: { readonly from: string; readonly root: string; readonly path: string },
): Promise<boolean> {
  for (const parent of parentsOf(path)) await makeFolder(disk, { root, path: parent });
  if ((await blockerOf(disk, { root, path })) !== null) return false;
  try {
    await moveWithoutReplacing(disk, { from, to: join(root, path) });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function makeFolder(
  disk: Disk,
  { root, path }: { readonly root: string; readonly path: string },
): Promise<void> {
  if ((await blockerOf(disk, { root, path })) || (await reach(disk, { root, path }))) return;
  await tolerating(["EEXIST"], () => disk.makeDirectory(join(root, path)));
}

async function tolerating(codes: readonly string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!hasCode(error, ...codes)) throw error;
  }
}

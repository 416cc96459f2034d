import { join } from "node:path";
import type { Disk, DiskEntry } from "../machine/disk.ts";
import { parentsOf } from "../paths/comparable.ts";
import { problem, Refusal } from "../problems/problem.ts";

interface Place {
  readonly root: string;
  /** Relative with `/`. */
  readonly path: string;
}

/** The outermost folder of a path that is there and is no real folder. */
export async function blockerOf(
  disk: Disk,
  { root, path }: Place,
): Promise<{ readonly path: string; readonly entry: DiskEntry } | null> {
  for (const parent of parentsOf(path)) {
    const entry = await disk.look(join(root, parent));
    if (entry === null) return null;
    if (entry.kind !== "directory") return { path: parent, entry };
  }
  return null;
}

/** What stands at a path of the output folder without going through a link; null: nothing. */
export async function reach(disk: Disk, place: Place): Promise<DiskEntry | null> {
  return (await blockerOf(disk, place)) ? null : disk.look(join(place.root, place.path));
}

/** Asked again right before a change: the folder may not be as it was when the plan was made. */
export async function refuseLinks(disk: Disk, place: Place): Promise<void> {
  const { path } = place;
  const blocker = await blockerOf(disk, place);
  if (blocker?.entry.kind !== "symlink") return;
  throw new Refusal(problem("path-through-symlink", { path, link: blocker.path }, path));
}

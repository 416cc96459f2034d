import { join } from "node:path";
import type { Disk, DiskEntry } from "../machine/disk.ts";
import { parentsOf } from "../paths/comparable.ts";
import { problem, Refusal } from "../problems/problem.ts";

/**
 * What stands at a path of the output folder, or null; refuses to go through a symbolic link. Used
 * again right before a change, since the folder may have changed since the plan was made.
 */
export async function reach(
  disk: Disk,
  { root, path }: { readonly root: string; readonly path: string },
): Promise<DiskEntry | null> {
  for (const parent of parentsOf(path)) {
    const entry = await disk.look(join(root, parent));
    if (entry === null) return null;
    if (entry.kind === "symlink") {
      throw new Refusal(problem("path-through-symlink", { path, link: parent }, path));
    }
    if (entry.kind !== "directory") return null;
  }
  return disk.look(join(root, path));
}

import { hasCode } from "../problems/os-problem.ts";
import type { Disk, DiskEntry } from "./disk.ts";

/** What file systems without hard links answer (FAT, some network disks), or full folders. */
const linkRefusals = [
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EINVAL",
  "EMLINK",
  "ENOSPC",
  "EDQUOT",
];

/** Two names of one file. */
export function isSame(a: DiskEntry, b: DiskEntry): boolean {
  return a.inode === b.inode && a.device === b.device;
}

/**
 * Gives a file a second name and never replaces what is there (EEXIST). Where the disk has no hard
 * links the file is moved instead, after a look: the answer says which of the two was done.
 */
export async function putWithoutReplacing(
  disk: Disk,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<"linked" | "moved"> {
  try {
    // Not every system links a symbolic link itself.
    if ((await disk.look(from))?.kind === "file") {
      await disk.link(from, to);
      return "linked";
    }
  } catch (error) {
    if (!hasCode(error, ...linkRefusals)) throw error;
  }
  if ((await disk.look(to)) !== null) {
    throw Object.assign(new Error("EEXIST: file already exists"), {
      code: "EEXIST",
      syscall: "rename",
      path: to,
    });
  }
  await disk.move(from, to);
  return "moved";
}

/** Moves a file and never replaces what is there (EEXIST). */
export async function moveWithoutReplacing(
  disk: Disk,
  way: { readonly from: string; readonly to: string },
): Promise<void> {
  if ((await putWithoutReplacing(disk, way)) === "linked") await disk.removeFile(way.from);
}

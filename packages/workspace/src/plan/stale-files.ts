import type { LockedFile } from "../lock/plan-lock.ts";
import type { DiskEntry } from "../machine/disk.ts";
import { inBatches } from "../machine/in-batches.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { Found, Observer } from "./observer.ts";

export interface StaleFile {
  readonly path: string;
  readonly sha256: string;
  readonly entry: DiskEntry;
}

export interface StaleFiles {
  /** Unedited: ours to remove. */
  readonly removable: readonly StaleFile[];
  /** Edited since: somebody else's now. */
  readonly kept: readonly { readonly path: string; readonly problem: Problem }[];
}

/** Sorts the files that the last plan had and this one has not. Those already gone are no matter. */
export async function sortStaleFiles(
  observer: Observer,
  stale: readonly LockedFile[],
): Promise<StaleFiles> {
  const sorted = await inBatches(stale, async ({ path, sha256 }) => {
    const blocker = await observer.blocker(path);
    // A folder that became a file: what we wrote is gone with it.
    if (blocker?.entry.kind === "file") return null;
    if (blocker) return kept(path);
    const found = await observer.find(path);
    if (found.kind === "nothing" || found.kind === "directory") return null;
    if (!isAsWritten(found, sha256)) return kept(path);
    return { path, sha256: found.hashes.exact, entry: found.entry };
  });
  return {
    removable: sorted.filter((file) => file !== null && "entry" in file),
    kept: sorted.filter((file) => file !== null && "problem" in file),
  };
}

type ReadableFile = Found & { readonly kind: "file"; readonly hashes: { readonly exact: string } };

/** Whether a file still is what we wrote. Line ends changed by version control are no edit. */
export function isAsWritten(found: Found, sha256: string | undefined): found is ReadableFile {
  return (
    found.kind === "file" &&
    found.hashes !== null &&
    (found.hashes.exact === sha256 || found.hashes.withLf === sha256)
  );
}

function kept(path: string) {
  return { path, problem: problem("stale-edited", { path }, path) };
}

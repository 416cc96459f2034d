import type { Problem } from "../problems/problem.ts";

/**
 * - `written`: the folder now holds the plan.
 * - `unchanged`: it already did.
 * - `planned`: a dry run found nothing against it.
 * - `refused`: something stands against it; nothing was changed.
 * - `aborted`: stopped on request; the folder is as it was.
 * - `failed`: the system refused on the way; the folder is as it was, or the next run puts it back
 *   (then the problems say so).
 */
export type WriteStatus = "written" | "unchanged" | "planned" | "refused" | "aborted" | "failed";

/** What a write did, or in a dry run would do. Paths are relative to the output folder, sorted. */
export interface WriteResult {
  readonly status: WriteStatus;
  /** Files that now have other bytes than before, the lock not counted. */
  readonly written: readonly string[];
  /** Files that had the right bytes already. */
  readonly unchanged: readonly string[];
  /** Files of the last plan that this one does not have. */
  readonly removed: readonly string[];
  /** The same, but edited since: they stay. */
  readonly kept: readonly string[];
  /** What `force` replaced, and where it is kept. */
  readonly backups: readonly { readonly path: string; readonly backup: string }[];
  readonly problems: readonly Problem[];
}

export function nothingDone(status: WriteStatus, problems: readonly Problem[]): WriteResult {
  return { status, written: [], unchanged: [], removed: [], kept: [], backups: [], problems };
}

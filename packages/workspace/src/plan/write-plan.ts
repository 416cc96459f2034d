import type { Problem } from "../problems/problem.ts";

/**
 * - `create`: nothing is there.
 * - `unchanged`: the very bytes are there.
 * - `replace`: there is what we wrote, and the new text differs.
 * - `edited`: there is what we wrote, changed since: a conflict, unless forced.
 * - `foreign`: there is something we did not write: a conflict, unless forced.
 * - `blocked`: a link, a folder or a special file stands in the way.
 * - `remove-stale`: we wrote it, it is unedited, and the plan no longer has it.
 * - `keep-stale`: the same, but it was edited since, so it stays.
 */
export type FileAction =
  | "create"
  | "unchanged"
  | "replace"
  | "edited"
  | "foreign"
  | "blocked"
  | "remove-stale"
  | "keep-stale";

export interface PlannedFile {
  readonly path: string;
  readonly action: FileAction;
  /** Where `force` keeps what is there now. */
  readonly backup?: string;
}

/** One change to the disk: what is at the path goes aside, what is new is put there. */
export interface Change {
  readonly path: string;
  /** null: nothing is there. `sha256` is null for what has none: a link, an unreadable file. */
  readonly old: { readonly sha256: string | null } | null;
  /** Where the old is kept for good; null: it is deleted at the end, its hash being known. */
  readonly backup: string | null;
  /** null: nothing is put there. `mode` (permission bits) is the one of the file it replaces. */
  readonly next: { readonly text: string; readonly sha256: string; readonly mode?: number } | null;
}

/** All that a run would do, as plain data. With a problem of severity error it does nothing. */
export interface WritePlan {
  /** The output folder as it was given. */
  readonly outDir: string;
  /** Every file of the plan and of the lock before it, sorted by path. */
  readonly files: readonly PlannedFile[];
  readonly problems: readonly Problem[];
  /** In the order of paths, the lock last. Empty when the disk is already as it should be. */
  readonly changes: readonly Change[];
  /** Folders to make, outermost first. */
  readonly makeDirectories: readonly string[];
  /** Folders that turn into files, innermost first. */
  readonly removeDirectories: readonly string[];
}

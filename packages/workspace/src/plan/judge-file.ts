import { isSame } from "../machine/safe-moves.ts";
import { comparable } from "../paths/comparable.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { ReadyFile } from "../text/output-file.ts";
import type { Found, Observer } from "./observer.ts";
import type { StaleFile } from "./stale-files.ts";
import { isAsWritten } from "./stale-files.ts";
import type { Change, FileAction } from "./write-plan.ts";

/** What the disk and the last lock say about one file of the new plan. */
export interface Judgement {
  readonly file: ReadyFile;
  readonly action: FileAction;
  /** What has to go aside; null when nothing is there. */
  readonly old: Change["old"];
  readonly mode?: number;
  /** Makes the whole write impossible, whatever is forced. */
  readonly obstacle?: Problem;
  /** A file that stands where one of this file's folders is needed, and is not ours to remove. */
  readonly inTheWay?: string;
  /** Folders that give way to this file, innermost first. */
  readonly giveWay?: readonly string[];
}

export interface Surroundings {
  readonly observer: Observer;
  /** Hashes of what the last run wrote. */
  readonly locked: ReadonlyMap<string, string>;
  readonly removable: ReadonlyMap<string, StaleFile>;
  /** The same by a spelling that ignores case. */
  readonly removableByKey: ReadonlyMap<string, StaleFile>;
}

export async function judgeFile(file: ReadyFile, around: Surroundings): Promise<Judgement> {
  const { observer, removable } = around;
  const { path } = file;
  const blocker = await observer.blocker(path);
  if (blocker) {
    const link = blocker.path;
    if (blocker.entry.kind === "symlink") {
      return blocked(file, problem("path-through-symlink", { path, link }, path));
    }
    if (blocker.entry.kind !== "file") {
      return blocked(file, problem("special-file", { path: link }, path));
    }
    const create: Judgement = { file, action: "create", old: null };
    return removable.has(link) ? create : { ...create, inTheWay: link };
  }
  const found = await observer.find(path);
  switch (found.kind) {
    case "nothing":
      return { file, action: "create", old: null };
    case "other":
      return blocked(file, problem("special-file", { path }, path));
    case "directory": {
      const giveWay = await foldersToClear(path, around);
      return giveWay === null
        ? blocked(file, problem("directory-in-the-way", { path }, path))
        : { file, action: "create", old: null, giveWay };
    }
    case "symlink":
      return { file, action: conflict(path, around), old: { sha256: null } };
    case "file":
      return judgeExisting(file, { found, around });
  }
}

function judgeExisting(
  file: ReadyFile,
  {
    found,
    around,
  }: { readonly found: Found & { readonly kind: "file" }; readonly around: Surroundings },
): Judgement {
  const { path } = file;
  // On a disk that ignores case a file that only changes its case is found under the new name too.
  const alias = around.removableByKey.get(comparable(path));
  if (alias && isSame(alias.entry, found.entry)) return { file, action: "create", old: null };
  const old = { sha256: found.hashes?.exact ?? null };
  if (old.sha256 === file.sha256) return { file, action: "unchanged", old };
  const { mode } = found.entry;
  if (isAsWritten(found, around.locked.get(path))) return { file, action: "replace", old, mode };
  return { file, action: conflict(path, around), old, mode };
}

function blocked(file: ReadyFile, obstacle: Problem): Judgement {
  return { file, action: "blocked", old: null, obstacle };
}

function conflict(path: string, { locked }: Surroundings): "edited" | "foreign" {
  return locked.has(path) ? "edited" : "foreign";
}

/** null unless everything in the folder, and in each folder in it, is a file about to be removed. */
async function foldersToClear(
  path: string,
  around: Surroundings,
): Promise<readonly string[] | null> {
  const names = await around.observer.list(path);
  // An empty folder says nothing about who made it.
  if (names.length === 0) return null;
  const inner: string[] = [];
  for (const name of names) {
    const child = `${path}/${name}`;
    if (around.removable.has(child)) continue;
    if ((await around.observer.look(child))?.kind !== "directory") return null;
    const folders = await foldersToClear(child, around);
    if (folders === null) return null;
    inner.push(...folders);
  }
  return [...inner, path];
}

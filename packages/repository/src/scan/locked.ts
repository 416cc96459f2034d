import { folderOf, type LockedPackage } from "../readers/reader.ts";
import type { ReadFile } from "./read-files.ts";

export interface LockFile {
  readonly file: ReadFile;
  readonly ecosystem: string;
  readonly packages: readonly LockedPackage[];
}

export interface Locked {
  readonly file: ReadFile;
  readonly locked: LockedPackage;
}

/** A dependency as a manifest declares it. */
export interface Declared {
  readonly manifest: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly range: string | undefined;
}

/** Finds what was installed of a dependency, in the lock file that is nearest to its manifest. */
export function lockedBy(locks: readonly LockFile[]): (declared: Declared) => Locked | undefined {
  const byPlace = new Map<string, LockFile>();
  const byName = new Map<LockFile, Map<string, LockedPackage[]>>();
  for (const lock of locks) {
    const place = `${lock.ecosystem} ${folderOf(lock.file.path)}`;
    if (!byPlace.has(place)) byPlace.set(place, lock);
    const names = new Map<string, LockedPackage[]>();
    for (const each of lock.packages) {
      const same = names.get(each.name.toLowerCase());
      if (same) same.push(each);
      else names.set(each.name.toLowerCase(), [each]);
    }
    byName.set(lock, names);
  }
  return ({ manifest, ecosystem, name, range }) => {
    for (const folder of upwards(folderOf(manifest))) {
      const lock = byPlace.get(`${ecosystem} ${folder}`);
      if (!lock) continue;
      const all = byName.get(lock)?.get(name.toLowerCase()) ?? [];
      const locked = pick(all, range, pathBelow(folder, folderOf(manifest)));
      return locked && { file: lock.file, locked };
    }
    return undefined;
  };
}

/** Several versions of one package may be installed: the one for this manifest, or for this range. */
function pick(
  all: readonly LockedPackage[],
  range: string | undefined,
  importer: string,
): LockedPackage | undefined {
  const own = all.find((each) => each.importer === importer);
  if (own) return own;
  const ranged = range === undefined ? undefined : all.find((each) => each.range === range);
  if (ranged) return ranged;
  const versions = new Set(all.map(({ version }) => version));
  return versions.size === 1 && all.every((each) => each.importer === undefined)
    ? all[0]
    : undefined;
}

function* upwards(folder: string): Generator<string> {
  let at = folder;
  while (at !== ".") {
    yield at;
    at = folderOf(at);
  }
  yield ".";
}

function pathBelow(folder: string, path: string): string {
  if (folder === path) return ".";
  return folder === "." ? path : path.slice(folder.length + 1);
}

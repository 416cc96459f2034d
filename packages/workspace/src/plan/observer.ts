import { join } from "node:path";
import type { Disk, DiskEntry, TextHashes } from "../machine/disk.ts";
import { parentsOf } from "../paths/comparable.ts";
import { hasCode } from "../problems/os-problem.ts";

/** What stands at a path of the output folder. */
export type Found =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "file";
      readonly entry: DiskEntry;
      /** null when the file may not be read. */
      readonly hashes: TextHashes | null;
    }
  | { readonly kind: "directory" | "symlink" | "other" };

/** Looks at an output folder, at each path once. Paths are relative with `/`. */
export interface Observer {
  look(path: string): Promise<DiskEntry | null>;
  /** As `look`, with the hash of a file. */
  find(path: string): Promise<Found>;
  /** The outermost folder of a path that is there and is no folder. */
  blocker(path: string): Promise<{ readonly path: string; readonly entry: DiskEntry } | null>;
  list(path: string): Promise<readonly string[]>;
}

export function observerOf(disk: Disk, root: string): Observer {
  const seen = new Map<string, Promise<DiskEntry | null>>();
  const at = (path: string) => join(root, ...path.split("/"));
  function look(path: string) {
    const known = seen.get(path) ?? disk.look(at(path));
    seen.set(path, known);
    return known;
  }
  return {
    look,
    async find(path) {
      const entry = await look(path);
      if (entry === null) return { kind: "nothing" };
      if (entry.kind !== "file") return { kind: entry.kind };
      return { kind: "file", entry, hashes: await hashesOf(disk, at(path)) };
    },
    async blocker(path) {
      for (const parent of parentsOf(path)) {
        const entry = await look(parent);
        if (entry === null) return null;
        if (entry.kind !== "directory") return { path: parent, entry };
      }
      return null;
    },
    list: (path) => disk.list(at(path)),
  };
}

async function hashesOf(disk: Disk, path: string): Promise<TextHashes | null> {
  try {
    return await disk.hash(path);
  } catch (error) {
    if (hasCode(error, "EACCES", "EPERM")) return null;
    throw error;
  }
}

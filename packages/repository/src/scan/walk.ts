import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { skippedFolders } from "../catalog/skipped-folders.ts";
import { type IgnoreRules, isIgnored, type OuterRules, parseIgnore } from "./ignore-rules.ts";
import type { ScanLimits } from "./limits.ts";
import { codeOf, readText } from "./read-text.ts";

export interface Walk {
  /** Relative to the root with `/`, the shallowest first, then by name. */
  readonly files: readonly string[];
  /** The limits that cut it short. */
  readonly cut: ReadonlySet<"entries" | "depth">;
  /** What could not be read, or not as a whole. */
  readonly noted: readonly Noted[];
  /** Why the root itself could not be listed. */
  readonly failed?: string;
}

export interface Noted {
  readonly path: string;
  readonly reason: string;
}

const mostNoted = 20;

interface Folder {
  /** Empty for the root, else ends in `/`. */
  readonly path: string;
  readonly rules: readonly IgnoreRules[];
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly Folder[];
}

const ignoreBytes = 256_000;
const atOnce = 32;

/**
 * Lists the files of a repository, level by level: without links, without what git ignores, without other
 * repositories inside, without installed and generated folders.
 */
export async function walk(
  root: string,
  outer: readonly OuterRules[],
  limits: Pick<ScanLimits, "entries" | "depth">,
): Promise<Walk> {
  const files: string[] = [];
  const cut = new Set<"entries" | "depth">();
  const noted: Noted[] = [];
  let left = limits.entries;
  let level: readonly Folder[] = [{ path: "", rules: [] }];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.depth) {
      cut.add("depth");
      break;
    }
    const next: Folder[] = [];
    for (let at = 0; at < level.length; at += atOnce) {
      const batch = level.slice(at, at + atOnce);
      const listed = await Promise.all(batch.map((folder) => entriesOf(root, folder.path)));
      for (const [i, folder] of batch.entries()) {
        const entries = listed[i];
        if (entries === undefined || typeof entries === "string") {
          if (folder.path === "") {
            return { files, cut, noted, failed: entries ?? "unknown error" };
          }
          noted.push({ path: folder.path, reason: entries ?? "unknown error" });
          continue;
        }
        if (entries.length > left) cut.add("entries");
        const { files: own, folders } = await look(
          { root, outer, noted },
          folder,
          entries.slice(0, left),
        );
        left -= Math.min(left, entries.length);
        for (const each of own) files.push(each);
        for (const each of folders) next.push(each);
      }
      if (left === 0) return { files, cut, noted: noted.slice(0, mostNoted) };
    }
    level = next;
  }
  return { files, cut, noted: noted.slice(0, mostNoted) };
}

/** The entries of a folder by name, or why there are none. */
async function entriesOf(root: string, path: string): Promise<readonly Dirent[] | string> {
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return codeOf(error);
  }
}

async function look(
  {
    root,
    outer,
    noted,
  }: {
    readonly root: string;
    readonly outer: readonly OuterRules[];
    readonly noted: Noted[];
  },
  { path, rules: inherited }: Folder,
  entries: readonly Dirent[],
): Promise<Listing> {
  // A folder with a `.git` of its own is another repository.
  if (path !== "" && entries.some(({ name }) => name === ".git")) return { files: [], folders: [] };
  const rules = [...inherited];
  if (entries.some((entry) => entry.name === ".gitignore" && entry.isFile())) {
    const read = await readText(join(root, path, ".gitignore"), ignoreBytes);
    if (read.kind === "text") {
      const { matcher, whole } = parseIgnore(read.text);
      rules.push({ base: path, matcher });
      if (!whole)
        noted.push({ path: `${path}.gitignore`, reason: "only its first 1000 patterns count" });
    }
  }
  const files: string[] = [];
  const folders: Folder[] = [];
  for (const entry of entries) {
    // Such names are in no list that a person reads.
    if (/[\p{Cc}\p{Cs}]/u.test(entry.name)) continue;
    if (entry.isDirectory()) {
      const below = `${path}${entry.name}/`;
      if (skippedFolders.has(entry.name) || isIgnored(below, rules, outer)) continue;
      folders.push({ path: below, rules });
    } else if (entry.isFile()) {
      const own = path + entry.name;
      if (own.length <= 1000 && !isIgnored(own, rules, outer)) files.push(own);
    }
  }
  return { files, folders };
}

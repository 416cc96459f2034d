import { dirname, join, relative, resolve } from "node:path";
import type { Disk } from "../machine/disk.ts";
import { hasCode } from "../problems/os-problem.ts";
import { problem, Refusal } from "../problems/problem.ts";

export interface OutDir {
  /** As the user named it. */
  readonly outDir: string;
  /** Absolute and without symbolic links. */
  readonly root: string;
  /** Folders to make before anything can be written, outermost first; empty when it exists. */
  readonly missing: readonly string[];
}

/**
 * Finds the real folder behind the name that the user gave; links on the way there are theirs to
 * use. Refuses names and places that can hold no folder.
 */
export async function resolveOutDir(disk: Disk, outDir: string): Promise<OutDir> {
  if (outDir === "" || outDir.includes("\0")) {
    throw new Refusal(problem("out-dir-invalid", { path: outDir === "" ? '""' : outDir }));
  }
  const wanted = resolve(outDir);
  const missing: string[] = [];
  let at = wanted;
  while ((await disk.look(at)) === null) {
    const above = dirname(at);
    if (above === at) break;
    missing.unshift(at);
    at = above;
  }
  const real = await realPathOf(disk, { at, outDir });
  if ((await disk.look(real))?.kind !== "directory") {
    const blocker = at === wanted ? "it" : shown(outDir, at);
    throw new Refusal(problem("out-dir-not-a-directory", { path: outDir, blocker }));
  }
  return {
    outDir,
    root: join(real, relative(at, wanted)),
    missing: missing.map((path) => join(real, relative(at, path))),
  };
}

async function realPathOf(
  disk: Disk,
  { at, outDir }: { readonly at: string; readonly outDir: string },
): Promise<string> {
  try {
    return await disk.realPath(at);
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTDIR")) throw error;
    const blocker = shown(outDir, at);
    throw new Refusal(problem("out-dir-broken-link", { path: outDir, blocker }));
  }
}

/** The part of the user's own words that names a folder above the output folder. */
function shown(outDir: string, at: string): string {
  const levels = relative(at, resolve(outDir)).split(/[/\\]/).filter(Boolean).length;
  let path = outDir;
  for (let level = 0; level < levels; level += 1) path = dirname(path);
  return path;
}

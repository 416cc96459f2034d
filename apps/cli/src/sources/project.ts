import { stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The folder of the software that a specification belongs to. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  /** It holds `.specify/`. */
  readonly specKit: boolean;
}

/** The nearest folder at or above this one that holds `.specify/`, else the nearest under git. */
export async function projectAround(folder: string): Promise<Project | undefined> {
  const folders = upwards(resolve(folder));
  for (const root of folders)
    if (await isFolder(join(root, ".specify"))) return { root, specKit: true };
  for (const root of folders) if (await exists(join(root, ".git"))) return { root, specKit: false };
  return undefined;
}

function upwards(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A path for the plan: from its project or the current folder, never from the root of the disk. */
export function shownPath(
  path: string,
  { root, cwd }: { root: string | undefined; cwd: string },
): string {
  const full = resolve(cwd, path);
  for (const base of [root, cwd]) {
    const inside = base === undefined ? ".." : relative(base, full);
    if (inside !== "" && !inside.startsWith("..") && !isAbsolute(inside)) return slashes(inside);
  }
  return slashes(isAbsolute(path) ? relative(dirname(full), full) : relative(cwd, full));
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}

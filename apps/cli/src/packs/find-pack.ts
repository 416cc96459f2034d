import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { staysInside } from "@planc/template-packs";

/** Names of the file in a folder or package that holds the pack. */
const packNames = ["pack.yaml", "pack.yml", "pack.json"] as const;
const dataFile = /\.(?:json|ya?ml)$/;

/** Where a pack lies. */
export interface FoundPack {
  /** The file that holds it, and its folder, on this machine. */
  readonly path: string;
  readonly folder: string;
  /** What findings call the file: as the user named it. */
  readonly file: string;
}

/** Whether a pack is named by where it is, and not by what it is called. */
export function isPath(reference: string): boolean {
  return /^\.{1,2}(?:[\\/]|$)/.test(reference) || isAbsolute(reference);
}

/**
 * Finds a pack that is named by a folder, by a file, or by an npm package that is installed in the folder
 * or above it. A package may say in its manifest where the pack is: `"planc": { "pack": "pack/pack.yaml" }`.
 */
export async function findPack(
  reference: string,
  from: string,
): Promise<FoundPack | { readonly reason: string }> {
  const isFile = dataFile.test(reference) || isPath(reference);
  const place = isFile ? resolve(from, reference) : await installed(reference, from);
  if (place === undefined) return { reason: "no such package is installed here" };
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return { reason: "there is no such file or folder" };
  if (!found.isDirectory()) {
    return dataFile.test(place)
      ? { path: place, folder: dirname(place), file: reference }
      : { reason: "a pack is a .yaml, .yml or .json file" };
  }
  return inFolder(place, reference);
}

async function inFolder(
  folder: string,
  reference: string,
): Promise<FoundPack | { readonly reason: string }> {
  const named = await namedIn(folder);
  if (named !== undefined && !(staysInside(named) && dataFile.test(named))) {
    return { reason: "its package.json names a pack that is no .yaml or .json file in it" };
  }
  for (const name of named === undefined ? packNames : [named]) {
    const path = join(folder, name);
    if (!(await stat(path).catch(() => undefined))?.isFile()) continue;
    if (!(await liesIn(folder, path))) return { reason: `${name} leads out of the folder` };
    return { path, folder: dirname(path), file: `${reference.replace(/[\\/]+$/, "")}/${name}` };
  }
  return {
    reason:
      named === undefined
        ? `it has no ${packNames.join(", no ")}`
        : `its package.json names ${named}, which is not there`,
  };
}

/** What a package says of where its pack is. */
async function namedIn(folder: string): Promise<string | undefined> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const own = fieldOf(fieldOf(manifest, "planc"), "pack");
    return typeof own === "string" ? own : undefined;
  } catch {
    return undefined;
  }
}

const packageName = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i;

/** The folder of a package as Node finds it, without asking what the package exports. */
async function installed(name: string, from: string): Promise<string | undefined> {
  if (!packageName.test(name)) return undefined;
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    const isOwn = basename(folder) !== "node_modules";
    if (isOwn && (await stat(place).catch(() => undefined))?.isDirectory()) return place;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether a file lies in a folder, also after links were followed. */
export async function liesIn(folder: string, path: string): Promise<boolean> {
  const [home, found] = await Promise.all([realpath(folder), realpath(path)]);
  const way = relative(home, found);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

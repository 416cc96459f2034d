import { lstat, mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../exit-codes.ts";
import type { NewFile } from "./new-plugin.ts";

/**
 * Writes a folder that is not there yet, whole or not at all: beside its place first, then moved there.
 * @throws UsageError where it is there, or cannot be written.
 */
export async function writeNewFolder(folder: string, files: readonly NewFile[]): Promise<void> {
  const place = resolve(folder);
  const draft = `${place}.new`;
  for (const each of [place, draft]) {
    if (await isThere(each)) {
      throw new UsageError(
        `${each === place ? folder : `${folder}.new`} is there already, and nothing is ever written over.`,
        "Name another folder with --dir, or move that one away.",
      );
    }
  }
  let highest: string | undefined;
  let isOwn = false;
  try {
    highest = await mkdir(dirname(place), { recursive: true });
    await mkdir(draft);
    isOwn = true;
    for (const { path, text } of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), text, { flag: "wx" });
    }
    await rename(draft, place);
  } catch (error) {
    // Somebody else may have made one since it was looked for.
    if (isOwn) await rm(draft, { recursive: true, force: true }).catch(() => {});
    await removeEmpty(dirname(place), highest);
    throw new UsageError(
      `${folder} cannot be written (${codeOf(error)}).`,
      "Name a folder that can be made with --dir.",
    );
  }
}

/** Takes back folders that were made on the way, up to the highest; what somebody put there stays. */
async function removeEmpty(from: string, highest: string | undefined): Promise<void> {
  if (highest === undefined || !from.startsWith(highest)) return;
  const isGone = await rmdir(from).then(
    () => true,
    () => false,
  );
  if (isGone) await removeEmpty(dirname(from), highest);
}

/** Also a link that leads nowhere is there. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

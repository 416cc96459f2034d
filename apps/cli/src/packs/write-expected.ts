import { lstat, mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readFault } from "../config/read-errors.ts";
import { liesIn } from "./find-pack.ts";

/** Why expected output was not written. */
export type NotWritten =
  /** A file is there that holds something else than expected output. */
  { readonly isForeign: true } | { readonly isForeign: false; readonly reason: string };

const leadsOut = "it leads out of the folder of the pack";

/**
 * Writes expected output below the folder of a pack. Nothing is made or written outside of it, whatever
 * links say, and nothing is written over that is no expected output.
 */
export async function writeExpected(
  folder: string,
  file: string,
  text: string,
): Promise<NotWritten | undefined> {
  try {
    const place = await placeOf(folder, file);
    if ("reason" in place) return { isForeign: false, ...place };
    const { path, isThere } = place;
    if (isThere && !isExpectedOutput(await readFile(path, "utf8"))) return { isForeign: true };
    await mkdir(dirname(path), { recursive: true });
    // What was not there is made anew, so that no link that appears meanwhile is followed.
    await writeFile(path, text, { flag: isThere ? "w" : "wx" });
    return undefined;
  } catch (error) {
    return { isForeign: false, reason: readFault(error) };
  }
}

/** As `renderExample` begins it: with the path of a document, or with what rules report. */
function isExpectedOutput(text: string): boolean {
  return text.trim() === "" || /^\uFEFF?<!-- (?:.+\.md|findings) -->\r?(?:\n|$)/.test(text);
}

type PlaceToWrite =
  | { readonly path: string; readonly isThere: boolean }
  | { readonly reason: string };

/** Where a file is to be written: each folder on the way is looked at before the next one. */
async function placeOf(folder: string, file: string): Promise<PlaceToWrite> {
  const parts = file.split("/");
  let path = await realpath(folder);
  for (const [index, part] of parts.entries()) {
    path = join(path, part);
    const found = await lstat(path).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    });
    if (found === undefined) {
      return { path: join(path, ...parts.slice(index + 1)), isThere: false };
    }
    if (index === parts.length - 1) {
      if (found.isSymbolicLink()) {
        const isInside = await liesIn(folder, path).catch(() => false);
        return { reason: isInside ? "it is a link, and no file of its own" : leadsOut };
      }
      return found.isFile() ? { path, isThere: true } : { reason: "it is no file" };
    }
    if (found.isSymbolicLink()) {
      if (!(await liesIn(folder, path).catch(() => false))) return { reason: leadsOut };
      path = await realpath(path);
    }
  }
  return { reason: "it is no file" };
}

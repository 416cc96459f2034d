import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { UsageError } from "./exit-codes.ts";

/** The text of a file; `undefined` where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new UsageError(`${path} cannot be read (${codeOf(error)}).`, "Name another file.");
  }
}

/**
 * Writes a file so that at no moment it is half written.
 * @throws UsageError where it cannot be written.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") await rm(draft, { force: true });
    throw new UsageError(
      `${path} cannot be written (${codeOf(error)}).`,
      codeOf(error) === "EEXIST" ? `Remove ${draft} first.` : "Name another file.",
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

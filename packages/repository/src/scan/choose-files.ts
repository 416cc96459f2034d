import { sampleFolders } from "../catalog/skipped-folders.ts";
import { readers } from "../readers/all.ts";
import type { Reader } from "../readers/reader.ts";

export interface ChosenFile {
  readonly path: string;
  readonly readers: readonly Reader[];
}

/** The files that state facts of what exists, with those who read each. */
export function chooseFiles(
  files: readonly string[],
  written: ReadonlySet<string>,
): readonly ChosenFile[] {
  return files.flatMap((path) => {
    if (written.has(path)) return [];
    const own = readers.filter((each) => each.reads(path));
    if (own.length === 0) return [];
    const folders = path.split("/").slice(0, -1);
    if (folders.some((folder) => sampleFolders.has(folder))) return [];
    // Specifications and plans in Spec-Kit's folders say what was to be, apart from what planc decided.
    if (folders[0] === "specs" && !path.endsWith("/plan.json")) return [];
    return [{ path, readers: own }];
  });
}

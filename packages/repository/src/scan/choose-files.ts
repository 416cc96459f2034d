import { sampleFolders } from "../catalog/skipped-folders.ts";
import { readers } from "../readers/all.ts";
import type { Reader } from "../readers/reader.ts";

export interface ChosenFile {
  readonly path: string;
  readonly readers: readonly Reader[];
}

/** The files of the product itself: no examples, and nothing that was only planned. */
export function ownFiles(
  files: readonly string[],
  written: ReadonlySet<string>,
): readonly string[] {
  return files.filter((path) => {
    const folders = path.split("/").slice(0, -1);
    if (written.has(path) || folders.some((folder) => sampleFolders.has(folder))) return false;
    // Specifications and plans in Spec-Kit's folders say what was to be, apart from what was decided.
    return folders[0] !== "specs" || /\/(?:plan\.json|data-model\.md)$/.test(path);
  });
}

/** The files that state facts of what exists, with those who read each. */
export function chooseFiles(files: readonly string[]): readonly ChosenFile[] {
  return files.flatMap((path) => {
    const own = readers.filter((each) => each.reads(path));
    return own.length > 0 ? [{ path, readers: own }] : [];
  });
}

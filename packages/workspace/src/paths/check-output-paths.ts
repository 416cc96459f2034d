import { type Problem, problem } from "../problems/problem.ts";
import { checkPath } from "./check-path.ts";
import { comparable, parentsOf } from "./comparable.ts";

/** A problem that is about one output path. */
export type PathProblem = Problem & { readonly path: string };

/**
 * Everything that makes a set of output paths unsafe or ambiguous on some system: paths that leave
 * the output folder, names that a system cannot make or reads as another, and paths that clash.
 * Pure: looks at no disk. An empty list means that the paths are fine together.
 *
 * @param files anything with a `path`: relative, with `/`, as it will lie in the output folder
 */
export function checkOutputPaths(
  files: readonly { readonly path: string }[],
): readonly PathProblem[] {
  const problems: PathProblem[] = [];
  const sound: string[] = [];
  for (const { path } of files) {
    const fault = checkPath(path);
    if (fault) problems.push({ ...fault, path });
    else sound.push(path);
  }
  return [...problems, ...clashes(sound)];
}

function clashes(paths: readonly string[]): readonly PathProblem[] {
  const problems: PathProblem[] = [];
  const fileByKey = new Map<string, string>();
  for (const path of paths) {
    const key = comparable(path);
    const other = fileByKey.get(key);
    if (other === undefined) fileByKey.set(key, path);
    else if (other === path) problems.push({ ...problem("path-duplicate", { path }), path });
    else problems.push({ ...problem("path-collides", { path, other }), path });
  }
  const folderByKey = new Map<string, string>();
  for (const path of fileByKey.values()) {
    for (const folder of parentsOf(path)) {
      const key = comparable(folder);
      const file = fileByKey.get(key);
      if (file !== undefined) {
        problems.push({
          ...problem("path-file-and-directory", { path: file, other: path }),
          path: file,
        });
      }
      const other = folderByKey.get(key);
      if (other === undefined) folderByKey.set(key, folder);
      else if (other !== folder) {
        problems.push({ ...problem("path-collides", { path: folder, other }), path });
      }
    }
  }
  return problems;
}

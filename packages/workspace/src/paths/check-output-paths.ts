import { type Problem, problem } from "../problems/problem.ts";
import { checkPath } from "./check-path.ts";
import { comparable } from "./comparable.ts";

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

/** A name in the tree of all paths, found by a spelling that ignores case. */
interface Name {
  /** As the first path spelled it, from the top. */
  readonly path: string;
  readonly below: Map<string, Name>;
  isFile: boolean;
}

/** Grows a tree, so that a hostile set of deep paths takes no longer than its length. */
function clashes(paths: readonly string[]): readonly PathProblem[] {
  const problems: PathProblem[] = [];
  const top: Name = { path: "", below: new Map(), isFile: false };
  for (const path of paths) {
    let at = top;
    let end = -1;
    for (const segment of path.split("/")) {
      end += 1 + segment.length;
      const key = comparable(segment);
      const known = at.below.get(key);
      const spelled = path.slice(0, end);
      const name = known ?? { path: spelled, below: new Map(), isFile: false };
      at.below.set(key, name);
      const isLast = end === path.length;
      if (known) problems.push(...clash({ path, spelled, known, isLast }));
      if (isLast) name.isFile = true;
      at = name;
    }
  }
  return problems;
}

function clash({
  path,
  spelled,
  known,
  isLast,
}: {
  readonly path: string;
  readonly spelled: string;
  readonly known: Name;
  readonly isLast: boolean;
}): readonly PathProblem[] {
  if (isLast && known.isFile && known.path === path) {
    return [{ ...problem("path-duplicate", { path }), path }];
  }
  if (isLast && known.below.size > 0) {
    const [below] = known.below.values();
    return [{ ...problem("path-file-and-directory", { path, other: below?.path ?? "" }), path }];
  }
  if (!isLast && known.isFile) {
    const file = known.path;
    return [{ ...problem("path-file-and-directory", { path: file, other: path }), path: file }];
  }
  // Of two folders one clash is enough: what lies below differs in the same place.
  if (lastName(known.path) === lastName(spelled)) return [];
  return [{ ...problem("path-collides", { path: spelled, other: known.path }), path }];
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

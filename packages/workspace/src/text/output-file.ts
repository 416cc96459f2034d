import { checkOutputPaths } from "../paths/check-output-paths.ts";
import { byCodeUnit } from "../paths/comparable.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { isUnicode, normaliseText } from "./normalise-text.ts";
import { sha256 } from "./sha256.ts";

/** A file to write: a relative path with `/`, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** An output file as it will lie on the disk. */
export interface ReadyFile extends OutputFile {
  readonly sha256: string;
}

/** More than any plan has; bounds the memory that a lock can ask for. */
export const MOST_FILES = 20_000;

export function checkFiles(files: readonly OutputFile[]): readonly Problem[] {
  if (files.length > MOST_FILES) {
    return [problem("too-many-files", { count: files.length, limit: MOST_FILES })];
  }
  return [
    ...checkOutputPaths(files),
    ...files
      .filter(({ text }) => !isUnicode(text))
      .map(({ path }) => problem("text-not-unicode", { path }, path)),
  ];
}

/** Sorted by path, with LF line ends and without byte order marks. */
export function readyFiles(files: readonly OutputFile[]): readonly ReadyFile[] {
  return files
    .map(({ path, text }) => {
      const normal = normaliseText(text);
      return { path, text: normal, sha256: sha256(normal) };
    })
    .sort((a, b) => byCodeUnit(a.path, b.path));
}

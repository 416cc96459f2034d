import { lstat } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as z from "zod";
import { UsageError } from "../exit-codes.ts";
import { isFolder, projectAround } from "./project.ts";
import { readFoundFile } from "./read-text.ts";

export interface Feature {
  /** Absolute: the folder that holds `.specify/`. */
  readonly root: string;
  /** Absolute: the folder of the feature. */
  readonly folder: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The feature that a Spec-Kit project works on, found as Spec-Kit finds it; nothing is written.
 * @returns undefined where there is no Spec-Kit project.
 * @throws UsageError where there is one and no feature, or one of its settings is wrong.
 */
export async function currentFeature(cwd: string, env: Environment): Promise<Feature | undefined> {
  const root = await rootOf(cwd, env);
  if (root === undefined) return undefined;
  const named = env.SPECIFY_FEATURE_DIRECTORY || (await featureInFile(root));
  if (named === undefined) {
    throw new UsageError(
      "this Spec-Kit project has no current feature.",
      "Name one with --spec specs/<feature>, or set SPECIFY_FEATURE_DIRECTORY.",
    );
  }
  const folder = resolve(root, named);
  if (!(await isFolder(folder))) {
    throw new UsageError(
      `the current feature of this Spec-Kit project, ${named}, is no folder.`,
      "Correct SPECIFY_FEATURE_DIRECTORY or .specify/feature.json, or give --spec.",
    );
  }
  return { root, folder };
}

async function rootOf(cwd: string, env: Environment): Promise<string | undefined> {
  const named = env.SPECIFY_INIT_DIR;
  if (named) {
    const root = resolve(cwd, named);
    if (await isFolder(join(root, ".specify"))) return root;
    throw new UsageError(
      `SPECIFY_INIT_DIR is ${named}, which holds no .specify/.`,
      "Set it to the folder of a Spec-Kit project, or unset it.",
    );
  }
  const project = await projectAround(cwd);
  return project?.specKit ? project.root : undefined;
}

const featureFile = z.object({ feature_directory: z.string().min(1) });

async function featureInFile(root: string): Promise<string | undefined> {
  const path = join(root, ".specify", "feature.json");
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  const text = await readFoundFile(path, ".specify/feature.json", root);
  const read = featureFile.safeParse(parsed(text));
  if (read.success) return read.data.feature_directory;
  throw new UsageError(
    ".specify/feature.json names no feature.",
    'It should hold {"feature_directory":"specs/<feature>"}; or give --spec.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
